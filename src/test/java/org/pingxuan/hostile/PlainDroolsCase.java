package org.pingxuan.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.pingxuan.Shell;
import org.pingxuan.hostile.HostileCase.Section;
import org.pingxuan.hostile.PlainDrools.Fate;

/** The other process: gives one hostile file after the other to Drools, and says what became of it. */
final class PlainDroolsCase {

    static final String SAID = "## ";

    private static final String PACKAGE = "plain";
    private static final Pattern OWN_PACKAGE = Pattern.compile("\\A(\\s*(//[^\n]*\n|package [^\n;]*;?))+");

    /** What the rules need: the fact they read, and what they call. */
    private static final String FACT = """
            package plain;
            public class 评价 {
                private Double 书记赞成率 = 87.0; private Double 群众满意指数 = 61.0; private Double 组织生活参加率 = 92.0;
                private Boolean 班子健全 = true; private String 领域 = "rural"; private String 地区 = "611002";
                private Double 总分 = 50.0; private Double 星数 = 3.0;
                private java.util.Set<String> 否决项 = new java.util.TreeSet<>(java.util.List.of("V1"));
                private java.util.Set<String> 不予推荐 = new java.util.TreeSet<>(java.util.List.of("MASS_GATE"));
                public Double get书记赞成率() { return 书记赞成率; }
                public void set书记赞成率(Double value) { 书记赞成率 = value; }
                public void set书记赞成率(int value) { 书记赞成率 = (double) value; }
                public Double get群众满意指数() { return 群众满意指数; }
                public Double get组织生活参加率() { return 组织生活参加率; }
                public Boolean get班子健全() { return 班子健全; }
                public String get领域() { return 领域; }
                public String get地区() { return 地区; }
                public Double get总分() { return 总分; }
                public Double get星数() { return 星数; }
                public java.util.Set<String> get否决项() { return 否决项; }
                public java.util.Set<String> get不予推荐() { return 不予推荐; }
            }
            """;

    private static final String COLLECTOR = """
            package plain;
            public class Collector {
                public final java.util.List<String> found = new java.util.ArrayList<>();
                public void 提示(String code, String reason) { found.add(code); }
                public void 复核(String code, String reason) { found.add(code); }
                public void 帮扶(String code, String reason) { found.add(code); }
                public void 否决(String code, String reason) { found.add(code); }
                public void 不予推荐(String code, String reason) { found.add(code); }
                public void 授予称号(String code) { found.add(code); }
                public void 结果(String code) { found.add(code); }
                public void 加分(double points, String reason) { found.add("+" + points); }
                public void 扣分(double points, String reason) { found.add("-" + points); }
                public void 定额(String criterion, double points, String reason) { found.add(criterion); }
            }
            """;

    private static final String WORDS = " import plain.评价; global plain.Collector 得分; global plain.Collector 结论; ";

    /** A rule that is in order, whose result must stay. */
    private static final String OTHER = "package plain;" + WORDS
            + "rule \"群众评议关口\" when 评价( 群众满意指数 < 80 ) then 结论.不予推荐(\"MASS_GATE\", \"x\"); end\n";

    private PlainDroolsCase() {}

    public static void main(String[] names) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);
        Map<String, HostileCase> cases = new HashMap<>();
        HostileCase.all().forEach(hostile -> cases.put(hostile.name(), hostile));
        for (String name : names) {
            String fate;
            try {
                fate = fate(cases.get(name));
            } catch (OutOfMemoryError | StackOverflowError e) {
                fate = Fate.HUNG + " " + e.getClass().getSimpleName();
            }
            out.println(SAID + name + " " + fate.replaceAll("\\s+", " "));
            out.flush();
        }
        System.exit(0);
    }

    /** The file with rules of a case; empty if plain Drools would have nothing to do with it. */
    static Optional<Section> ruleText(HostileCase hostile) {
        return hostile.sections().stream()
                .filter(section -> !section.name().startsWith("zip")
                        && (section.name().endsWith(".drl")
                                || section.name().endsWith(".dslr")
                                || section.name().contains(".drl.")))
                .filter(section -> !section.name().contains("!"))
                .findFirst();
    }

    private static String fate(HostileCase hostile) throws IOException {
        System.clearProperty(HostileFilesTest.MARK);
        Path mark = Path.of(System.getProperty("java.io.tmpdir"), "pingxuan-hostile-ran");
        Files.deleteIfExists(mark);
        String built;
        try {
            built = build(drl(ruleText(hostile).orElseThrow()));
        } catch (RuntimeException | DroolsParserException | LinkageError e) {
            built = Fate.REFUSED + " threw " + e;
        }
        boolean ran = System.getProperty(HostileFilesTest.MARK) != null || Files.exists(mark);
        return ran ? Fate.RAN + " " + built : built;
    }

    private static String drl(Section file) throws DroolsParserException {
        String text = file.text();
        if (file.name().endsWith(".dslr")) {
            return withWords(new DrlParser().getExpandedDRL(structured(text), new StringReader(vocabulary())));
        }
        if (file.name().contains(".drl.")) {
            boolean workbook = file.name().endsWith(".xlsx");
            byte[] content = workbook ? HostileWorkbook.of(file, List.of()) : file.content();
            return withWords(new SpreadsheetCompiler()
                    .compile(new ByteArrayInputStream(content), workbook ? InputType.XLS : InputType.CSV));
        }
        return withWords(text);
    }

    /** Imports and globals behind the package that a file names, or in the package of the fact. */
    private static String withWords(String drl) {
        var own = OWN_PACKAGE.matcher(drl);
        return own.find() && own.group().contains("package ")
                ? drl.substring(0, own.end()) + "\n" + WORDS + drl.substring(own.end())
                : "package " + PACKAGE + ";" + WORDS + drl;
    }

    /** Lines that hold a single structure word, in the words of DRL. */
    private static String structured(String sentences) {
        return sentences
                .replaceAll("(?m)^\\s*规则 *", "rule ")
                .replaceAll("(?m)^\\s*如果\\s*$", "when")
                .replaceAll("(?m)^\\s*那么\\s*$", "then")
                .replaceAll("(?m)^\\s*结束\\s*$", "end");
    }

    /** The vocabulary of the house, each condition as a pattern of its own. */
    private static String vocabulary() {
        return Shell.program()
                .syntax()
                .vocabulary()
                .replaceAll("(?m)^\\[when](.*)=(有|空|缺)\\(\\{x}\\)$", "[when]$1={x} != null")
                .replaceAll("(?m)^\\[when]([^=]*)=(.*)$", "[when]$1=评价( $2 )");
    }

    private static String build(String drl) {
        KieServices kie = KieServices.get();
        ReleaseId release = kie.newReleaseId("plain", "case", "1");
        KieFileSystem files = kie.newKieFileSystem()
                .generateAndWritePomXML(release)
                .write("src/main/java/plain/评价.java", FACT.getBytes(StandardCharsets.UTF_8))
                .write("src/main/java/plain/Collector.java", COLLECTOR.getBytes(StandardCharsets.UTF_8))
                .write("src/main/resources/plain/other.drl", OTHER.getBytes(StandardCharsets.UTF_8))
                .write("src/main/resources/plain/extra.drl", drl.getBytes(StandardCharsets.UTF_8));
        KieBuilder builder = kie.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            return Fate.REFUSED + " " + shortened(errors.get(0).getText());
        }
        KieContainer container = kie.newKieContainer(release);
        try {
            return fire(container);
        } finally {
            kie.getRepository().removeKieModule(release);
        }
    }

    private static String fire(KieContainer container) {
        String built = Fate.BUILT.toString();
        KieSession session = container.newKieSession();
        try {
            Object collector = made(container, "plain.Collector");
            for (String global : session.getKieBase().getKiePackages().stream()
                    .flatMap(each -> each.getGlobalVariables().stream())
                    .map(each -> each.getName())
                    .filter(name -> name.equals("得分") || name.equals("结论"))
                    .toList()) {
                session.setGlobal(global, collector);
            }
            session.insert(made(container, "plain.评价"));
            try {
                session.fireAllRules(20);
            } catch (RuntimeException e) {
                return Fate.CHANGED_OTHERS + " firing threw " + shortened(String.valueOf(e.getCause()));
            }
            List<?> found = (List<?>) collector.getClass().getField("found").get(collector);
            long gates = found.stream().filter("MASS_GATE"::equals).count();
            return gates == 1 ? built + " found " + found : Fate.CHANGED_OTHERS + " found " + found;
        } catch (ReflectiveOperationException e) {
            return built + " " + e;
        } finally {
            session.dispose();
        }
    }

    private static Object made(KieContainer container, String name) throws ReflectiveOperationException {
        try {
            return container.getClassLoader().loadClass(name).getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(120, text.length()));
    }
}
