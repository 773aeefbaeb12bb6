package org.pingxuan.evidence;

import java.util.Optional;
import org.pingxuan.words.Label;

/** An attribute of a subject as submissions give it; all of them belong to the cycle. */
public enum Attribute {
    NAME("name", "名称", "name"),
    KIND("kind", "类别", "kind"),
    FORM("form", "形式", "form"),
    TIER("tier", "层级", "tier"),
    SECTOR("sector", "领域", "sector"),
    REGION("region", "地区", "region"),
    PARENT("parent", "上级", "parent"),
    POST_CATEGORIES("postCategories", "岗位", "post category"),
    FLAGS("flags", "标记", "flag");

    private final String key;
    private final Label word;

    Attribute(String key, String zh, String en) {
        this.key = key;
        this.word = new Label(zh, en);
    }

    /** Its name in data (contract 1.1). */
    public String key() {
        return key;
    }

    /** As people call it, and as it heads a column of a table. */
    public Label word() {
        return word;
    }

    /** Whether it holds several codes. */
    public boolean isSet() {
        return this == POST_CATEGORIES || this == FLAGS;
    }

    public static Optional<Attribute> of(String key) {
        for (Attribute attribute : values()) {
            if (attribute.key.equals(key)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }
}
