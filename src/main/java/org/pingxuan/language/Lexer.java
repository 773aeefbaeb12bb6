package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.pingxuan.rules.Diagnostics;

/** Cuts the text of a condition or consequence into tokens. */
final class Lexer {

    /** The longest text of one condition; an honest one is far shorter. */
    static final int LONGEST = 4000;

    private static final List<String> SIGNS = List.of(
            "||", "&&", "==", "!=", ">=", "<=", ">", "<", "=", "!", "(", ")", "+", "-", "*", "/", "%", ",", ";", "、");

    private final Source source;
    private final String text;
    private final boolean fullWidthAllowed;
    private final Predicate<String> known;
    private final Diagnostics diagnostics;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(Source source, boolean fullWidthAllowed, Predicate<String> known, Diagnostics diagnostics) {
        this.source = source;
        this.text = source.text();
        this.fullWidthAllowed = fullWidthAllowed;
        this.known = known;
        this.diagnostics = diagnostics;
    }

    /**
     * All tokens, an END last; a text that cannot be cut is a diagnostic and an END alone.
     *
     * @param fullWidthAllowed whether full-width signs count like the plain ones, or are a mistake
     * @param known whether a name with hyphens is known: {@code five-goods.base} is one, {@code a-b} a difference
     */
    static List<Token> read(Source source, boolean fullWidthAllowed, Predicate<String> known, Diagnostics diagnostics) {
        Lexer lexer = new Lexer(source, fullWidthAllowed, known, diagnostics);
        if (source.text().length() > LONGEST) {
            diagnostics.error(source.start(), "TOO_LONG", source.text().length(), LONGEST);
            lexer.at = source.text().length();
        }
        while (lexer.at < lexer.text.length()) {
            if (!lexer.next()) {
                lexer.tokens.clear();
                break;
            }
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", source.text().length()));
        return lexer.tokens;
    }

    private boolean next() {
        char c = plain(at);
        if (isSpace(c)) {
            at++;
            return true;
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        if (c == '"' || c == '\'') {
            return quoted(c);
        }
        if (isWord(at)) {
            word();
            return true;
        }
        return sign();
    }

    private boolean number() {
        int from = at;
        StringBuilder digits = new StringBuilder();
        while (at < text.length() && isWord(at)) {
            digits.append(told(at++));
        }
        if (!digits.toString().matches("[0-9]+(\\.[0-9]+)?")) {
            error(from, text.substring(from, at), "NUMBER_FORM", digits);
            return false;
        }
        tokens.add(new Token(Token.Kind.NUMBER, digits.toString(), from));
        return true;
    }

    private boolean quoted(char quote) {
        int from = at;
        told(at++);
        int begin = at;
        boolean plainly = text.charAt(from) == quote;
        while (at < text.length() && text.charAt(at) != '\n' && (plainly ? text.charAt(at) : plain(at)) != quote) {
            if (text.charAt(at) == '\\') {
                error(at, "\\", "UNEXPECTED_CHARACTER", "\\");
                return false;
            }
            at++;
        }
        if (at >= text.length() || text.charAt(at) == '\n') {
            error(from, text.substring(from, from + 1), "UNCLOSED_QUOTE", text.substring(begin, at));
            return false;
        }
        tokens.add(new Token(Token.Kind.QUOTED, text.substring(begin, at), from));
        told(at++);
        return true;
    }

    private void word() {
        int from = at;
        StringBuilder word = new StringBuilder();
        while (at < text.length() && isWord(at)) {
            word.append(told(at++));
        }
        String name = word.toString();
        for (int end = at; end < text.length() && text.charAt(end) == '-'; ) {
            int next = end + 1;
            while (next < text.length() && isWord(next)) {
                next++;
            }
            String longer = text.substring(from, next);
            if (next > end + 1 && known.test(longer)) {
                name = longer;
                at = next;
            }
            end = next > end + 1 ? next : text.length();
        }
        tokens.add(new Token(Token.Kind.WORD, name, from));
    }

    private boolean sign() {
        int from = at;
        String signs = "" + plain(at) + (at + 1 < text.length() ? plain(at + 1) : ' ');
        String replaced = switch (signs.charAt(0)) {
            case '≥' -> ">=";
            case '≤' -> "<=";
            case '≠' -> "!=";
            case '×' -> "*";
            case '÷' -> "/";
            case '−', '–' -> "-";
            default -> "";
        };
        if (!replaced.isEmpty()) {
            at++;
            tokens.add(new Token(Token.Kind.SIGN, replaced, from));
            return true;
        }
        for (String sign : SIGNS) {
            if (signs.startsWith(sign)) {
                for (int i = 0; i < sign.length(); i++) {
                    told(at++);
                }
                tokens.add(new Token(Token.Kind.SIGN, sign, from));
                return true;
            }
        }
        int character = text.codePointAt(at);
        error(from, Character.toString(character), "UNEXPECTED_CHARACTER", shown(character));
        return false;
    }

    /** The plain character; a full-width one that is not allowed here is told. */
    private char told(int index) {
        char plain = plain(index);
        if (plain != text.charAt(index) && !fullWidthAllowed) {
            String wide = text.substring(index, index + 1);
            error(index, wide, "FULL_WIDTH", wide, String.valueOf(plain));
        }
        return plain;
    }

    /** The plain counterpart of a full-width character. The list sign 、 is one of its own where it is allowed. */
    private char plain(int index) {
        char c = text.charAt(index);
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '“', '”', '„', '「', '」', '＂' -> '"';
            case '‘', '’' -> '\'';
            case '【', '〔' -> '(';
            case '】', '〕' -> ')';
            case '。' -> '.';
            case '、' -> fullWidthAllowed ? '、' : ',';
            case '\u3000' -> ' ';
            default -> c;
        };
    }

    private boolean isWord(int index) {
        char c = plain(index);
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || Character.isSurrogate(c) && isLetter(index);
    }

    private boolean isLetter(int index) {
        int begin = Character.isLowSurrogate(text.charAt(index)) && index > 0 ? index - 1 : index;
        return Character.isLetter(text.codePointAt(begin));
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u3000' || c == '\u00A0';
    }

    private static String shown(int character) {
        boolean visible = character > ' '
                && (character < 127
                        || Character.isLetterOrDigit(character)
                        || Character.getType(character) == Character.OTHER_PUNCTUATION
                        || Character.getType(character) == Character.MATH_SYMBOL);
        return visible ? Character.toString(character) : String.format(Locale.ROOT, "U+%04X", character);
    }

    private void error(int offset, String part, String code, Object... arguments) {
        diagnostics.error(source.place(offset, part), code, arguments);
    }
}
