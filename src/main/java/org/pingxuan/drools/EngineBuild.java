package org.pingxuan.drools;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.PackRules;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;
import org.pingxuan.rules.RuleBook;

/** One build: a module with the fact class and a knowledge base for each pack and phase that has rules. */
final class EngineBuild {

    private static final String RESOURCES = "src/main/resources/";

    /** Releases of equal content may be built side by side, so each build has a version of its own. */
    private static final AtomicLong BUILDS = new AtomicLong();

    private final KieServices kie = KieServices.get();
    private final RuleBook book;
    private final ReleaseId release;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<DroolsEngine.Part, String> packages = new LinkedHashMap<>();
    private final Map<String, List<Rule>> byFile = new HashMap<>();

    EngineBuild(RuleBook book) {
        this.book = book;
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
        ClassLoader fence = new Fence();
        KieBuilder builder = kie.newKieBuilder(files(facts), fence);
        builder.buildAll(ExecutableModelProject.class);
        builder.getResults().getMessages(Message.Level.ERROR).forEach(this::report);
        stopOnErrors();
        KieContainer container = kie.newKieContainer(release, fence);
        Map<DroolsEngine.Part, DroolsEngine.Base> bases = new HashMap<>();
        packages.forEach((part, name) -> bases.put(
                part,
                new DroolsEngine.Base(
                        container.getKieBase(name),
                        facts.readBy(book.pack(part.pack()).orElseThrow().of(part.phase())))));
        return new DroolsEngine(container, release, empty(container), bases);
    }

    private KieFileSystem files(FactClass facts) {
        KieFileSystem files = kie.newKieFileSystem();
        KieModuleModel module = kie.newKieModuleModel();
        for (int ordinal = 0; ordinal < book.packs().size(); ordinal++) {
            PackRules pack = book.packs().get(ordinal);
            for (Rule.Phase phase : Rule.Phase.values()) {
                List<Rule> rules = pack.of(phase);
                if (!rules.isEmpty()) {
                    CanonicalDrl drl = CanonicalDrl.of(ordinal, phase, rules, facts);
                    String path = drl.packageName().replace('.', '/') + "/rules.drl";
                    module.newKieBaseModel(drl.packageName()).addPackage(drl.packageName());
                    files.write(RESOURCES + path, drl.text().getBytes(StandardCharsets.UTF_8));
                    packages.put(new DroolsEngine.Part(pack.pack().id(), phase), drl.packageName());
                    byFile.put(path, rules);
                }
            }
        }
        return files.generateAndWritePomXML(release)
                .writeKModuleXML(module.toXML())
                .write(
                        "src/main/java/" + FactClass.QUALIFIED.replace('.', '/') + ".java",
                        facts.source().getBytes(StandardCharsets.UTF_8));
    }

    private Facts empty(KieContainer container) {
        try {
            return (Facts) container
                    .getClassLoader()
                    .loadClass(FactClass.QUALIFIED)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the built module lacks its own fact class", e);
        }
    }

    private void report(Message message) {
        List<Rule> rules = byFile.getOrDefault(message.getPath(), List.of());
        CanonicalDrl.ordinalAt(message.getLine(), rules.size())
                .map(rules::get)
                .ifPresentOrElse(
                        rule -> diagnostics.error(rule.place(), "RULE_NOT_BUILT", rule.name(), message.getText()),
                        () -> diagnostics.error(Place.of(""), "RELEASE_NOT_BUILT", message.getText()));
    }

    private void stopOnErrors() throws BuildFailed {
        if (diagnostics.hasErrors()) {
            kie.getRepository().removeKieModule(release);
            throw new BuildFailed(diagnostics.all());
        }
    }
}
