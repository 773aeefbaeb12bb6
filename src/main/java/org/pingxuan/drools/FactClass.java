package org.pingxuan.drools;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Rule;

/**
 * The fact class of a release as Java source: {@code 评价} with an accessor of the right type for every field that some
 * rule reads, and another for its presence. The source is plain ASCII, so that no default encoding can spoil it.
 */
final class FactClass {

    static final String NAME = "评价";
    static final String PACKAGE = "rules";
    static final String QUALIFIED = PACKAGE + "." + NAME;

    private final Map<Field, FactField> fields = new LinkedHashMap<>();
    private int numbers;
    private int words;

    /** @param reads what the rules of the release read */
    FactClass(FieldsRead reads) {
        Set<String> taken = new HashSet<>();
        reads.limits().forEach((field, limit) -> {
            String name = legal(field.label().zh());
            if (!(taken.add(name) & taken.add("有" + name))) {
                name = name + "_" + field.slot();
                taken.addAll(List.of(name, "有" + name));
            }
            int cell = inNumbers(field.type()) ? numbers++ : words++;
            fields.put(field, new FactField(name, field.type(), field.slot(), fields.size(), cell, limit));
        });
    }

    String value(Field field) {
        return fields.get(field).name() + "()";
    }

    String present(Field field) {
        return fields.get(field).present() + "()";
    }

    /** The fields that these rules read, for filling. */
    FactField[] readBy(Collection<Rule> rules) {
        return FieldsRead.by(rules).limits().keySet().stream().map(fields::get).toArray(FactField[]::new);
    }

    String source() {
        String constructor = "super(" + fields.size() + ", " + numbers + ", " + words + ");";
        return ascii("package " + PACKAGE + ";\n"
                + "public final class " + NAME + " extends " + Facts.class.getName() + " {\n"
                + "    public " + NAME + "() { " + constructor + " }\n"
                + "    protected " + Facts.class.getName() + " another() { return new " + NAME + "(); }\n"
                + "    public boolean never() { return false; }\n"
                + fields.values().stream().map(FactClass::accessors).collect(Collectors.joining())
                + "}\n");
    }

    private static String accessors(FactField field) {
        String value = switch (field.type()) {
            case NUMBER -> "public long %s() { return numbers[%d]; }";
            case YES_NO -> "public boolean %s() { return numbers[%d] != 0; }";
            case TEXT -> "public String %s() { return (String) words[%d]; }";
            case CODES ->
                "@SuppressWarnings(\"unchecked\") public java.util.Collection<String> %s() {"
                        + " return (java.util.Collection<String>) words[%d]; }";
            case NUMBERS -> "public Object %s() { return words[%d]; }";
        };
        return "    " + String.format(Locale.ROOT, value, field.name(), field.cell()) + "\n" + "    public boolean "
                + field.present() + "() { return given[" + field.place() + "]; }\n";
    }

    private static boolean inNumbers(ValueType type) {
        return type == ValueType.NUMBER || type == ValueType.YES_NO;
    }

    /** The label with everything but Han characters, ASCII letters, digits and underscores replaced. */
    private static String legal(String label) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean legal = isHan(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            name.append(legal ? c : '_');
        }
        return isHan(name.charAt(0)) ? name.toString() : "项" + name;
    }

    private static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    private static String ascii(String source) {
        StringBuilder text = new StringBuilder();
        source.chars().forEach(c -> text.append(c < 128 ? "" + (char) c : String.format(Locale.ROOT, "\\u%04x", c)));
        return text.toString();
    }
}
