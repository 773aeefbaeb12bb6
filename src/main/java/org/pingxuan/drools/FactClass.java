package org.pingxuan.drools;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Rule;

/**
 * The fact class of a release as Java source: an accessor of the right type for every field that some rule reads, and
 * another for its presence. Names come from the fields' ids and all is plain ASCII: Drools writes and reads the Java it
 * generates in the machine's default encoding, which may know no Chinese.
 */
final class FactClass {

    static final String NAME = "Evaluation";
    static final String PACKAGE = "rules";
    static final String QUALIFIED = PACKAGE + "." + NAME;

    private final Map<Field, FactField> fields = new LinkedHashMap<>();
    private int numbers;
    private int words;

    /** @param reads what the rules of the release read */
    FactClass(FieldLimits reads) {
        Set<String> taken = new HashSet<>();
        reads.limits().forEach((field, limit) -> {
            String name = legal(field.id());
            while (!taken.add(name)) {
                name = name + "_" + field.slot();
            }
            int cell = inNumbers(field.type()) ? numbers++ : words++;
            fields.put(field, new FactField(name, field.type(), field.slot(), fields.size(), cell, limit));
        });
    }

    String value(Field field) {
        return fields.get(field).value() + "()";
    }

    String present(Field field) {
        return fields.get(field).present() + "()";
    }

    /** The fields that these rules read, for filling. */
    FactField[] readBy(Collection<Rule> rules) {
        return FieldLimits.by(rules).limits().keySet().stream().map(fields::get).toArray(FactField[]::new);
    }

    String source() {
        String constructor = "super(" + fields.size() + ", " + numbers + ", " + words + ");";
        return "package " + PACKAGE + ";\n"
                + "public final class " + NAME + " extends " + Facts.class.getName() + " {\n"
                + "    public " + NAME + "() { " + constructor + " }\n"
                + "    protected " + Facts.class.getName() + " another() { return new " + NAME + "(); }\n"
                + "    public boolean never() { return false; }\n"
                + fields.values().stream().map(FactClass::accessors).collect(Collectors.joining())
                + "}\n";
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
        return "    " + String.format(Locale.ROOT, value, field.value(), field.cell()) + "\n" + "    public boolean "
                + field.present() + "() { return given[" + field.place() + "]; }\n";
    }

    private static boolean inNumbers(ValueType type) {
        return type == ValueType.NUMBER || type == ValueType.YES_NO;
    }

    /** The id with everything but ASCII letters and digits replaced. */
    private static String legal(String id) {
        return id.replaceAll("[^A-Za-z0-9]", "_");
    }
}
