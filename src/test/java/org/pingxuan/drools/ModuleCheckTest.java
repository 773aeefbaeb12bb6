package org.pingxuan.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.objectweb.asm.Opcodes.ACC_NATIVE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNCHRONIZED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.pingxuan.catalogue.ValueType;
import org.pingxuan.rules.Condition;
import org.pingxuan.rules.Condition.Comparator;
import org.pingxuan.rules.RuleBook;

class ModuleCheckTest {

    private static final String TEST = "test(Lrules/Evaluation;)Z";
    private static final ModuleCheck CHECK = new ModuleCheck(GeneratedKinds.listed());

    private static SampleRelease release;
    private static DroolsEngine engine;
    private static InternalKieModule module;
    private static String predicate;

    @BeforeAll
    static void build() throws BuildFailed {
        release = new SampleRelease().with(ValueType.NUMBER, "赞成率");
        engine = DroolsEngine.build(release.book(release.compare("赞成率", Comparator.LESS, "80")));
        module = (InternalKieModule) KieServices.get().getRepository().getKieModule(engine.release());
        predicate = module.getFileNames().stream()
                .filter(file -> file.contains("LambdaPredicate"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void whatDroolsMakesOfCanonicalRulesPasses() {
        assertThat(CHECK.refusals(module.getFileNames(), module::getBytes)).isEmpty();
        assertThat(refusal(visitor -> visitor)).isEmpty();
    }

    @Test
    void aTestCallsNothingButItsFactsAndComparisons() {
        Map<String, Consumer<MethodVisitor>> calls = new TreeMap<>();
        calls.put("exit", code -> {
            code.visitInsn(Opcodes.ICONST_0);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
        });
        calls.put("getRuntime", code -> {
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, "java/lang/Runtime", "getRuntime", "()Ljava/lang/Runtime;", false);
            code.visitInsn(Opcodes.POP);
        });
        calls.put("forName", code -> {
            code.visitLdcInsn("java.lang.Runtime");
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, "java/lang/Class", "forName", "(Ljava/lang/String;)Ljava/lang/Class;", false);
            code.visitInsn(Opcodes.POP);
        });
        calls.put("fires", code -> {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitLdcInsn("c7");
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "rules/Evaluation", "fires", "(Ljava/lang/String;)V", false);
        });
        calls.put("numbers", code -> {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitFieldInsn(Opcodes.GETFIELD, "rules/Evaluation", "numbers", "[J");
            code.visitInsn(Opcodes.POP);
        });
        calls.put("instruction 80", code -> code.visitInsn(Opcodes.LASTORE));
        calls.put("put .this.INSTANCE", code -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.PUTSTATIC, name(), "INSTANCE", "L" + name() + ";");
        });
        calls.put("new java/net/Socket", code -> code.visitTypeInsn(Opcodes.NEW, "java/net/Socket"));
        calls.put("type Ljava/lang/Thread;", code -> {
            code.visitLdcInsn(Type.getObjectType("java/lang/Thread"));
            code.visitInsn(Opcodes.POP);
        });
        calls.put("instruction 194", code -> code.visitInsn(Opcodes.MONITORENTER));
        calls.put("instruction 191", code -> code.visitInsn(Opcodes.ATHROW));
        calls.put("array of [[J", code -> code.visitMultiANewArrayInsn("[[J", 2));
        calls.put("instruction 188", code -> code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG));
        calls.put("cast java/lang/Thread", code -> code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Thread"));
        calls.put("instruction 193", code -> code.visitTypeInsn(Opcodes.INSTANCEOF, "java/lang/Thread"));
        calls.put("instruction 132", code -> code.visitIincInsn(1, 1));
        calls.put("switch", code -> {
            Label next = new Label();
            code.visitTableSwitchInsn(0, 0, next, next);
            code.visitLabel(next);
        });
        calls.put(
                "constant ConstantDynamic",
                code -> code.visitLdcInsn(
                        new ConstantDynamic("x", "J", bootstrap("java/lang/invoke/ConstantBootstraps", "invoke"))));
        calls.put("constant Handle", code -> code.visitLdcInsn(bootstrap("java/lang/Runtime", "exit")));
        calls.put(
                "dynamic run()V by java/lang/invoke/LambdaMetafactory.metafactory",
                code -> code.visitInvokeDynamicInsn(
                        "run", "()V", bootstrap("java/lang/invoke/LambdaMetafactory", "metafactory")));
        calls.put("catch java/lang/Throwable", code -> {
            Label start = new Label();
            Label end = new Label();
            code.visitTryCatchBlock(start, end, end, "java/lang/Throwable");
            code.visitLabel(start);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitLabel(end);
        });
        calls.put("loop", code -> {
            Label again = new Label();
            code.visitLabel(again);
            code.visitJumpInsn(Opcodes.GOTO, again);
        });
        calls.forEach((what, code) -> assertThat(refusal(visitor -> first(visitor, TEST, code)))
                .as(what)
                .hasValueSatisfying(refusal ->
                        assertThat(refusal.what()).contains(what.equals("instruction 191") ? "throw" : what)));
    }

    @Test
    void aClassIsOfItsKindAndHasNoMoreMembers() {
        Map<String, Consumer<ClassVisitor>> more = new TreeMap<>();
        more.put(
                "method 101",
                to -> to.visitMethod(ACC_PUBLIC | ACC_NATIVE, "more", "()V", null, null)
                        .visitEnd());
        more.put(
                "method 21",
                to -> to.visitMethod(ACC_PUBLIC | ACC_SYNCHRONIZED, "more", "()V", null, null)
                        .visitEnd());
        more.put(
                "method 4 finalize()V",
                to -> to.visitMethod(Opcodes.ACC_PROTECTED, "finalize", "()V", null, null)
                        .visitEnd());
        more.put(
                "field 9 kept",
                to -> to.visitField(ACC_PUBLIC | ACC_STATIC, "kept", "J", null, null)
                        .visitEnd());
        more.put(
                "annotation Ljava/lang/Deprecated;",
                to -> to.visitAnnotation("Ljava/lang/Deprecated;", true).visitEnd());
        more.put("inner 9 x/Y", to -> to.visitInnerClass("x/Y", "x", "Y", ACC_PUBLIC | ACC_STATIC));
        more.put("nest member x/Y", to -> to.visitNestMember("x/Y"));
        more.put("attribute Strange", to -> to.visitAttribute(strange()));
        more.forEach((what, adding) -> assertThat(refusal(visitor -> atEnd(visitor, adding)))
                .as(what)
                .hasValueSatisfying(refusal -> assertThat(refusal.what()).contains(what)));
    }

    @Test
    void aClassHasTheParentsAndTheNameOfItsKind() {
        assertThat(refusal(visitor -> heading(visitor, Opcodes.V17, "java/lang/Thread", Set.of())))
                .hasValueSatisfying(refusal -> assertThat(refusal.what()).contains("class 4031 java/lang/Thread"));
        assertThat(refusal(visitor -> heading(visitor, Opcodes.V17, "java/lang/Enum", Set.of("java/lang/Runnable"))))
                .hasValueSatisfying(refusal -> assertThat(refusal.what()).contains("java/lang/Runnable"));
        assertThat(refusal(visitor -> heading(visitor, Opcodes.V1_7, "java/lang/Enum", Set.of())))
                .hasValueSatisfying(refusal -> assertThat(refusal.what()).isEqualTo("version 51"));
        byte[] bytes = module.getBytes(predicate);
        assertThat(CHECK.refusal("rules/conditions/Other.class", bytes)).isPresent();
        assertThat(CHECK.refusal("org/pingxuan/drools/Facts.class", renamed("org/pingxuan/drools/Facts")))
                .isPresent();
        assertThat(CHECK.refusal("rules/Evaluation.class", renamed("rules/Evaluation")))
                .isPresent();
        assertThat(CHECK.refusal("META-INF/kie/Other.class", renamed("META-INF/kie/Other")))
                .isPresent();
    }

    @Test
    void aPredicateUsesNoOtherPredicate() {
        String other = "rules/conditions/P00/LambdaPredicate" + "0".repeat(32);
        assertThat(refusal(visitor -> first(visitor, TEST, code -> {
                    code.visitFieldInsn(Opcodes.GETSTATIC, other, "INSTANCE", "L" + other + ";");
                    code.visitInsn(Opcodes.POP);
                })))
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.what()).endsWith("get .predicate.INSTANCE L.predicate;"));
    }

    @Test
    void brokenAndOversizedFilesAreRefused() {
        byte[] bytes = module.getBytes(predicate);
        assertThat(CHECK.refusal(predicate, new byte[0])).isPresent();
        assertThat(CHECK.refusal(predicate, null)).isPresent();
        assertThat(CHECK.refusal(predicate, Arrays.copyOf(bytes, bytes.length / 2)))
                .isPresent();
        assertThat(CHECK.refusal(predicate, Arrays.copyOf(bytes, 1 << 20))).isPresent();
        assertThat(CHECK.refusal("META-INF/services/java.sql.Driver", bytes)).isPresent();
        List<String> many = new ArrayList<>(Collections.nCopies(10_001, predicate));
        assertThat(CHECK.refusals(many, module::getBytes)).hasSize(1);
    }

    @Test
    void nothingIsLoadedWhileItIsBuilt() throws BuildFailed {
        RuleBook book = release.book(release.compare("赞成率", Comparator.LESS, "70"));
        FactClass facts = new FactClass(FieldLimits.by(book.packs().get(0).score()));
        InternalKieModule fresh =
                new EngineBuild(book).module(CanonicalDrl.of(book.packs(), facts), new Fence(facts.compiled()));
        ProjectClassLoader loader = (ProjectClassLoader) fresh.getModuleClassLoader();
        assertThat(fresh.getFileNames().stream()
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> file.replace('/', '.').substring(0, file.length() - ".class".length())))
                .isNotEmpty()
                .noneMatch(loader::isClassInUse);
        KieServices.get().getRepository().removeKieModule(fresh.getReleaseId());
    }

    @Test
    void aRefusedClassFailsTheBuildAtItsRule() throws IOException {
        String listed = Files.readString(Path.of("src/main/resources/bytecode/generated.txt"));
        GeneratedKinds fewer = new GeneratedKinds(listed.replace("    call rules/Evaluation.of_*()J\n", ""));
        RuleBook book = release.book(
                new Condition.Present(release.field("赞成率"), SampleRelease.PLACE),
                release.compare("赞成率", Comparator.LESS, "80"));
        assertThatThrownBy(() -> new EngineBuild(book, fewer).engine())
                .isInstanceOfSatisfying(
                        BuildFailed.class,
                        failed -> assertThat(failed.diagnostics())
                                .singleElement()
                                .satisfies(diagnostic -> {
                                    assertThat(diagnostic.code()).isEqualTo("BYTECODE_REFUSED");
                                    assertThat(diagnostic.place().line()).isEqualTo(3);
                                    assertThat(diagnostic.message().zh()).contains("规则1", "of_*()J");
                                }));
    }

    @Test
    void aRefusalNamesTheRule() {
        assertThat(refusal(visitor -> first(visitor, TEST, code -> code.visitInsn(Opcodes.LASTORE))))
                .hasValueSatisfying(refusal -> assertThat(refusal.condition()).contains(0));
    }

    private static Attribute strange() {
        return new Attribute("Strange") {
            @Override
            protected ByteVector write(ClassWriter to, byte[] code, int length, int stack, int locals) {
                return new ByteVector();
            }
        };
    }

    private static Handle bootstrap(String owner, String name) {
        return new Handle(Opcodes.H_INVOKESTATIC, owner, name, "()V", false);
    }

    private static String name() {
        return predicate.substring(0, predicate.length() - ".class".length());
    }

    /** What is said of the predicate after a change. */
    private static Optional<ModuleCheck.Refusal> refusal(UnaryOperator<ClassVisitor> change) {
        return CHECK.refusal(predicate, changed(change));
    }

    private static byte[] changed(UnaryOperator<ClassVisitor> change) {
        ClassWriter written = new ClassWriter(0);
        new ClassReader(module.getBytes(predicate)).accept(change.apply(written), 0);
        return written.toByteArray();
    }

    /** The same code at the beginning of a method. */
    private static ClassVisitor first(ClassVisitor to, String method, Consumer<MethodVisitor> added) {
        return new ClassVisitor(Opcodes.ASM9, to) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor written = super.visitMethod(access, name, descriptor, signature, exceptions);
                if (!(name + descriptor).equals(method)) {
                    return written;
                }
                return new MethodVisitor(Opcodes.ASM9, written) {
                    @Override
                    public void visitCode() {
                        super.visitCode();
                        added.accept(mv);
                    }
                };
            }
        };
    }

    private static ClassVisitor atEnd(ClassVisitor to, Consumer<ClassVisitor> added) {
        return new ClassVisitor(Opcodes.ASM9, to) {
            @Override
            public void visitEnd() {
                added.accept(cv);
                super.visitEnd();
            }
        };
    }

    private static ClassVisitor heading(ClassVisitor to, int version, String parent, Set<String> more) {
        return new ClassVisitor(Opcodes.ASM9, to) {
            @Override
            public void visit(
                    int was, int access, String name, String signature, String superName, String[] interfaces) {
                Set<String> all = new HashSet<>(List.of(interfaces));
                all.addAll(more);
                super.visit(version, access, name, signature, parent, all.toArray(String[]::new));
            }
        };
    }

    private static byte[] renamed(String other) {
        return changed(to -> new ClassVisitor(Opcodes.ASM9, to) {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(version, access, other, signature, superName, interfaces);
            }
        });
    }
}
