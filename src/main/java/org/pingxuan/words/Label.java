package org.pingxuan.words;

import java.util.Locale;

/** One text in the two languages of the house: Chinese first, English beside it. */
public record Label(String zh, String en) {

    public Label {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("a label needs its Chinese text");
        }
        if (en.isBlank()) {
            en = zh;
        }
    }

    /** The same text for both languages, for names that people gave themselves. */
    public static Label of(String text) {
        return new Label(text, text);
    }

    /** English for English readers, Chinese for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
