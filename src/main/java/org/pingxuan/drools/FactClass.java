package org.pingxuan.drools;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Rule;

/**
 * The fact class of a release: an accessor of the right type for every field that some rule reads, and another for its
 * presence. Names come from the fields' ids and are plain ASCII: Drools writes and reads the Java it generates in the
 * machine's default encoding, which may know no Chinese. The class file is written here, not compiled: no text can get
 * into it, and Drools finds it there when the build begins.
 */
final class FactClass {

    static final String NAME = "Evaluation";
    static final String PACKAGE = "rules";
    static final String QUALIFIED = PACKAGE + "." + NAME;

    private static final String INTERNAL = QUALIFIED.replace('.', '/');
    private static final String FACTS = Facts.class.getName().replace('.', '/');

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

    /** As a class file: final, on top of {@link Facts}, with nothing in it but reading. */
    byte[] compiled() {
        ClassWriter written = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int open = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER;
        written.visit(Opcodes.V17, open, INTERNAL, null, FACTS, null);
        method(written, "<init>", "()V", null, code -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitLdcInsn(fields.size());
            code.visitLdcInsn(numbers);
            code.visitLdcInsn(words);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, FACTS, "<init>", "(III)V", false);
            code.visitInsn(Opcodes.RETURN);
        });
        method(written, "another", "()L" + FACTS + ";", null, code -> {
            code.visitTypeInsn(Opcodes.NEW, INTERNAL);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, INTERNAL, "<init>", "()V", false);
            code.visitInsn(Opcodes.ARETURN);
        });
        method(written, "never", "()Z", null, code -> {
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.IRETURN);
        });
        fields.values().forEach(field -> {
            method(written, field.present(), "()Z", null, code -> {
                element(code, "given", "[Z", field.place(), Opcodes.BALOAD);
                code.visitInsn(Opcodes.IRETURN);
            });
            value(written, field);
        });
        written.visitEnd();
        return written.toByteArray();
    }

    private static void value(ClassWriter written, FactField field) {
        switch (field.type()) {
            case NUMBER ->
                method(written, field.value(), "()J", null, code -> {
                    element(code, "numbers", "[J", field.cell(), Opcodes.LALOAD);
                    code.visitInsn(Opcodes.LRETURN);
                });
            case YES_NO ->
                method(written, field.value(), "()Z", null, code -> {
                    element(code, "numbers", "[J", field.cell(), Opcodes.LALOAD);
                    code.visitInsn(Opcodes.L2I);
                    code.visitInsn(Opcodes.IRETURN);
                });
            case TEXT -> word(written, field, "java/lang/String", null);
            case CODES -> word(written, field, "java/util/Collection", "()Ljava/util/Collection<Ljava/lang/String;>;");
            case NUMBERS -> word(written, field, "java/lang/Object", null);
        }
    }

    private static void word(ClassWriter written, FactField field, String type, @Nullable String signature) {
        method(written, field.value(), "()L" + type + ";", signature, code -> {
            element(code, "words", "[Ljava/lang/Object;", field.cell(), Opcodes.AALOAD);
            code.visitTypeInsn(Opcodes.CHECKCAST, type);
            code.visitInsn(Opcodes.ARETURN);
        });
    }

    private static void element(MethodVisitor code, String array, String descriptor, int at, int load) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, FACTS, array, descriptor);
        code.visitLdcInsn(at);
        code.visitInsn(load);
    }

    private static void method(
            ClassWriter written,
            String name,
            String descriptor,
            @Nullable String signature,
            Consumer<MethodVisitor> body) {
        int access = name.equals("another") ? Opcodes.ACC_PROTECTED : Opcodes.ACC_PUBLIC;
        MethodVisitor code = written.visitMethod(access, name, descriptor, signature, null);
        code.visitCode();
        body.accept(code);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static boolean inNumbers(ValueType type) {
        return type == ValueType.NUMBER || type == ValueType.YES_NO;
    }

    /** The id with everything but ASCII letters and digits replaced. */
    private static String legal(String id) {
        return id.replaceAll("[^A-Za-z0-9]", "_");
    }
}
