package org.pingxuan.drools;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.modelcompiler.CanonicalKieModuleModel;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.kie.util.maven.support.PomModel;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/** One build: a module with the fact class and the conditions of the release. */
final class EngineBuild {

    private static final String BASE = "conditions";

    /** Releases of equal content may be built side by side, so each build has a version of its own. */
    private static final AtomicLong BUILDS = new AtomicLong();

    private final KieServices kie = KieServices.get();
    private final RuleBook book;
    private final ModuleCheck check;
    private final ReleaseId release;
    private final Diagnostics diagnostics = new Diagnostics();

    EngineBuild(RuleBook book) {
        this(book, GeneratedKinds.listed());
    }

    /** @param kinds of classes that may be generated */
    EngineBuild(RuleBook book, GeneratedKinds kinds) {
        this.book = book;
        this.check = new ModuleCheck(kinds);
        this.release = kie.newReleaseId(
                "org.pingxuan.releases",
                "r" + book.release().replaceAll("[^A-Za-z0-9]", "-"),
                Long.toString(BUILDS.incrementAndGet()));
    }

    DroolsEngine engine() throws BuildFailed {
        List<Rule> all = book.packs().stream()
                .flatMap(pack -> Stream.concat(pack.score().stream(), pack.judge().stream()))
                .toList();
        FieldLimits reads = FieldLimits.by(all, diagnostics);
        stopOnErrors();
        FactClass facts = new FactClass(reads);
        CanonicalDrl drl = CanonicalDrl.of(book.packs(), facts);
        Fence fence = new Fence(facts.compiled());
        module(drl, fence);
        KieContainer container = kie.newKieContainer(release, fence);
        DirectConditions tests = new DirectConditions(models(container));
        Map<CanonicalDrl.Part, DroolsEngine.Answering> parts = new HashMap<>();
        drl.ordinals()
                .forEach((part, conditions) -> parts.put(
                        part,
                        new DroolsEngine.Answering(
                                conditions,
                                facts.readBy(
                                        book.pack(part.pack()).orElseThrow().of(part.phase())),
                                tests.of(conditions))));
        return new DroolsEngine(
                container, release, empty(container), new Sessions(() -> container.getKieBase(BASE)), parts);
    }

    /** Built and looked over; none of its classes is loaded yet. */
    InternalKieModule module(CanonicalDrl drl, Fence fence) throws BuildFailed {
        KieBuilderImpl builder = (KieBuilderImpl) kie.newKieBuilder(files(drl), fence);
        builder.setPomModel(pom());
        builder.withKModuleModel(declared());
        builder.buildAll(ExecutableModelProject.class);
        builder.getResults().getMessages(Message.Level.ERROR).forEach(message -> report(message, drl));
        stopOnErrors();
        InternalKieModule module = (InternalKieModule) builder.getKieModuleIgnoringErrors();
        check.refusals(module.getFileNames(), module::getBytes).forEach(refusal -> report(refusal, drl));
        stopOnErrors();
        return module;
    }

    private static KieFileSystem files(CanonicalDrl drl) {
        return KieServices.get()
                .newKieFileSystem()
                .write("src/main/resources/" + CanonicalDrl.FILE, drl.text().getBytes(StandardCharsets.UTF_8));
    }

    /** What a module says of itself, as values: nothing is written as XML to be read again. */
    private KieModuleModel declared() {
        KieModuleModel module = kie.newKieModuleModel();
        module.newKieBaseModel(BASE).addPackage(CanonicalDrl.PACKAGE);
        return module;
    }

    private PomModel pom() {
        PomModel.InternalModel pom = new PomModel.InternalModel();
        pom.setReleaseId(release);
        return pom;
    }

    /** What Drools made of the conditions, as far as it can be walked through. */
    private List<Model> models(KieContainer container) {
        return ((CanonicalKieModuleModel)
                        made(container, CanonicalKieModule.getProjectModelClassNameNameWithReleaseId(release)))
                .getModels();
    }

    private static Facts empty(KieContainer container) {
        return (Facts) made(container, FactClass.QUALIFIED);
    }

    private static Object made(KieContainer container, String name) {
        try {
            return container.getClassLoader().loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the built module lacks its own " + name, e);
        }
    }

    private void report(Message message, CanonicalDrl drl) {
        drl.ordinalAt(message.getPath().endsWith(".drl") ? message.getLine() : 0)
                .map(drl.first()::get)
                .ifPresentOrElse(
                        rule -> diagnostics.error(rule.place(), "RULE_NOT_BUILT", rule.name(), message.getText()),
                        () -> diagnostics.error(Place.of(""), "RELEASE_NOT_BUILT", message.getText()));
    }

    private void report(ModuleCheck.Refusal refusal, CanonicalDrl drl) {
        Optional<Rule> rule = refusal.condition()
                .filter(ordinal -> ordinal < drl.first().size())
                .map(drl.first()::get);
        diagnostics.error(
                rule.map(Rule::place).orElse(Place.of("")),
                "BYTECODE_REFUSED",
                rule.map(Rule::name).orElse(refusal.file()),
                refusal.what());
    }

    private void stopOnErrors() throws BuildFailed {
        if (diagnostics.hasErrors()) {
            kie.getRepository().removeKieModule(release);
            throw new BuildFailed(diagnostics.all());
        }
    }
}
