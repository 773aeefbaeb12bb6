package org.pingxuan.language;

/** How strongly the signs of a condition bind, the weakest first; 0 for what is no sign. */
final class Precedence {

    static final int COMMA = 1;
    static final int OR = 2;
    static final int AND = 3;
    static final int COMPARISON = 4;
    static final int SUM = 5;
    static final int PRODUCT = 6;

    private Precedence() {}

    static int of(String sign) {
        return switch (sign) {
            case "," -> COMMA;
            case "||" -> OR;
            case "&&" -> AND;
            case "==", "!=", "<", "<=", ">", ">=", "contains", "not contains", "in", "not in" -> COMPARISON;
            case "+", "-" -> SUM;
            case "*", "/", "%" -> PRODUCT;
            default -> 0;
        };
    }
}
