package org.pingxuan.drools;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts what the code of a method says into statements. Only plain instructions - constants, locals, sums, going forward,
 * returning - say nothing.
 */
final class CodeStatements extends MethodVisitor {

    private static final Set<Integer> PLAIN = Set.of(
            Opcodes.ICONST_0,
            Opcodes.ICONST_1,
            Opcodes.ICONST_2,
            Opcodes.ICONST_3,
            Opcodes.ICONST_4,
            Opcodes.ICONST_5,
            Opcodes.LCONST_0,
            Opcodes.LCONST_1,
            Opcodes.BIPUSH,
            Opcodes.SIPUSH,
            Opcodes.ILOAD,
            Opcodes.ALOAD,
            Opcodes.ISTORE,
            Opcodes.ASTORE,
            Opcodes.POP,
            Opcodes.DUP,
            Opcodes.LADD,
            Opcodes.LSUB,
            Opcodes.LMUL,
            Opcodes.IFEQ,
            Opcodes.IFNE,
            Opcodes.GOTO,
            Opcodes.IRETURN,
            Opcodes.ARETURN,
            Opcodes.RETURN);

    private final Consumer<String> say;
    private final Set<String> texts;
    private final Set<Label> passed = new HashSet<>();

    CodeStatements(Consumer<String> say, Set<String> texts) {
        super(Opcodes.ASM9);
        this.say = say;
        this.texts = texts;
    }

    private void instruction(int opcode) {
        if (!PLAIN.contains(opcode)) {
            say.accept(
                    switch (opcode) {
                        case Opcodes.AASTORE -> "store in array";
                        case Opcodes.ARRAYLENGTH -> "length of array";
                        case Opcodes.ATHROW -> "throw";
                        default -> "instruction " + opcode;
                    });
        }
    }

    private void jump(Label to) {
        if (passed.contains(to)) {
            say.accept("loop");
        }
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
    }

    @Override
    public void visitInsn(int opcode) {
        instruction(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        instruction(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        instruction(opcode);
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        instruction(Opcodes.IINC);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        instruction(opcode);
        jump(label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
        say.accept("switch");
        jump(other);
        Arrays.stream(labels).forEach(this::jump);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
        say.accept("switch");
        jump(other);
        Arrays.stream(labels).forEach(this::jump);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        String what = switch (opcode) {
            case Opcodes.NEW -> "new ";
            case Opcodes.ANEWARRAY -> "array of ";
            case Opcodes.CHECKCAST -> "cast ";
            default -> "instruction " + opcode + " ";
        };
        say.accept(what + type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean get = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
        say.accept((get ? "get " : "put ") + owner + "." + name + " " + descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        say.accept("call " + owner + "." + name + descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        boolean texts = Arrays.stream(arguments).allMatch(String.class::isInstance);
        say.accept("dynamic " + name + descriptor + " by " + bootstrap.getOwner() + "." + bootstrap.getName()
                + (texts ? "" : " with more than texts"));
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof Type type) {
            say.accept("type " + type.getDescriptor());
        } else if (value instanceof String text) {
            texts.add(text);
        } else if (!(value instanceof Long) && !(value instanceof Integer)) {
            say.accept("constant " + value.getClass().getSimpleName());
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        say.accept("array of " + descriptor);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        say.accept("catch " + type);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        say.accept("annotation " + descriptor);
        return null;
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        say.accept("attribute " + attribute.type);
    }
}
