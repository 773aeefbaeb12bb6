package org.pingxuan.drools;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Puts everything that a class file says into statements, so that they can be held against a list. */
final class ClassStatements extends ClassVisitor {

    private final Set<String> statements = new LinkedHashSet<>();
    private final Set<String> texts = new LinkedHashSet<>();

    ClassStatements() {
        super(Opcodes.ASM9);
    }

    /** What the class says. */
    Set<String> statements() {
        return statements;
    }

    /** The condition that its code names, if it names one. */
    Optional<Integer> condition() {
        return texts.stream()
                .filter(text -> text.matches("c\\d{1,9}"))
                .findFirst()
                .map(CanonicalDrl::ordinal);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String[] interfaces) {
        int oldest = Opcodes.V1_8;
        int newest = Opcodes.V1_8 + Runtime.version().feature() - 8;
        if (version < oldest || version > newest) {
            say("version " + version);
        }
        say("class " + hex(access) + " " + superName + " " + String.join(" ", interfaces));
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {
        say("outer " + owner);
    }

    @Override
    public void visitNestHost(String host) {
        say("nest host " + host);
    }

    @Override
    public void visitNestMember(String member) {
        say("nest member " + member);
    }

    @Override
    public void visitPermittedSubclass(String name) {
        say("permits " + name);
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outer, @Nullable String inner, int access) {
        say("inner " + hex(access) + " " + name);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        say("annotation " + descriptor);
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int reference, @Nullable TypePath path, String descriptor, boolean visible) {
        say("annotation " + descriptor);
        return null;
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        say("attribute " + attribute.type);
    }

    @Override
    public @Nullable ModuleVisitor visitModule(String name, int access, @Nullable String version) {
        say("module " + name);
        return null;
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
            String name, String descriptor, @Nullable String signature) {
        say("component " + name + " " + descriptor);
        return null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        say("field " + hex(access) + " " + name + " " + descriptor);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                say("field annotation " + annotation);
                return null;
            }

            @Override
            public void visitAttribute(Attribute attribute) {
                say("field attribute " + attribute.type);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        String method = "method " + hex(access) + " " + name + descriptor;
        say(method);
        return new CodeStatements(use -> say(GeneratedKinds.within(method, use)), texts);
    }

    private void say(String statement) {
        statements.add(statement.strip());
    }

    private static String hex(int access) {
        return Integer.toHexString(access);
    }
}
