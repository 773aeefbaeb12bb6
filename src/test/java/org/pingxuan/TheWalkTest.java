package org.pingxuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.cli.Workshop;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltRelease;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.LifeCycle;
import org.pingxuan.desk.Submit;
import org.pingxuan.lint.TrialHere;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;
import tools.jackson.databind.JsonNode;

/**
 * The walk of {@code rules/README.md}: a threshold is changed, checked, compared, approved, published and rolled back, over
 * HTTP with the table as CSV, and at the command line with the table as LibreOffice saved it.
 */
class TheWalkTest {

    private static final String TABLE = "five-goods/scoring.csv";
    private static final String BEFORE = "党员承诺参与率,按比例,50,100,";
    private static final String AFTER = "党员承诺参与率,按比例,50,95,";
    private static final Path FROM_LIBREOFFICE = Path.of("src/test/resources/walk/scoring.xlsx");

    /** Trials in a process of their own have a test of theirs; on a busy machine they may run out of time. */
    private static final Workshop TRYING_HERE = tryingHere();

    @TempDir
    static Path folder;

    private static Path seeded;
    private static String author;
    private static String approver;
    private static String live;

    private final HttpClient client = HttpClient.newHttpClient();
    private String at = "";

    @BeforeAll
    static void anArchiveWithTheShippedRulesAndSomeData() {
        seeded = folder.resolve("seeded");
        author = token("li", "李四");
        approver = token("zhang", "张三");
        ran(0, "import", "--rules", "rules", "--data", seeded.toString(), "--in", Shell.WORKED_EXAMPLES.toString());
        live = ran(0, "release", "list", "--data", seeded.toString()).out().split(" ")[0];
    }

    private static Workshop tryingHere() {
        Workshop shop = Shell.workshop();
        return new Workshop(
                shop.syntax(),
                shop.engines(),
                new TrialHere(new OfficeFiles(), shop.syntax(), shop.engines()),
                shop.workspaces(),
                shop.archives(),
                shop.doors());
    }

    private static String token(String name, String person) {
        return ran(0, "account", "add", name, "--name", person, "--data", seeded.toString())
                .out()
                .strip();
    }

    @Test
    void overHttpWithTheTableAsCsv() throws Exception {
        Path data = copy("http");
        Workshop workshop = TRYING_HERE;
        try (Archive archive = workshop.archives().open(data.toString());
                BuiltReleases releases = new BuiltReleases(archive, files -> {
                    RuleBook book = new RuleBookReader(new OfficeFiles(), workshop.syntax())
                            .read(files)
                            .book()
                            .orElseThrow();
                    return new BuiltRelease(
                            book,
                            workshop.engines().build(book, new Diagnostics()).orElseThrow());
                });
                Workshop.Door door = workshop.doors()
                        .open(
                                archive,
                                releases,
                                new LifeCycle(archive, releases, workshop.trial()),
                                new Submit(archive, releases),
                                data,
                                0)) {
            at = "http://127.0.0.1:" + door.port();
            String table = Shell.text(Path.of("rules", TABLE)).replace(BEFORE, AFTER);
            assertThat(post("/api/v1/releases", "", part(table)).statusCode()).isEqualTo(401);

            HttpResponse<String> drafted = post("/api/v1/releases?note=95", author, part(table));
            assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
            JsonNode draft = Shell.json(drafted.body());
            assertThat(draft.get("state").asString()).as(drafted.body()).isEqualTo("CHECKED");
            assertThat(draft.at("/examples/failed").asInt()).isZero();
            String release = "/api/v1/releases/" + draft.get("id").asString();
            assertThat(draft.get("id").asString()).isNotEqualTo(live);

            assertThat(post(release + "/publish", approver, "{\"from\":\"2013\"}")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(post(release + "/approve", author, "{}").statusCode()).isEqualTo(403);
            assertThat(post(release + "/approve", approver, "{}").statusCode()).isEqualTo(200);
            HttpResponse<String> early = post(release + "/publish", approver, "{\"from\":\"2013\"}");
            assertThat(early.statusCode()).isEqualTo(409);
            assertThat(early.body()).contains("comparison?cycle=");

            for (Cycle cycle : archive.read(holdings -> holdings.cycles())) {
                if (cycle.year() >= 2013) {
                    JsonNode comparison = Shell.json(get(release + "/comparison?cycle=" + cycle));
                    assertThat(comparison.get("live").asString()).isEqualTo(live);
                    if (cycle.text().equals("2013")) {
                        assertThat(comparison.at("/report/changed").asInt()).isPositive();
                        assertThat(comparison.at("/report/edits/0/after").asString())
                                .isEqualTo("95");
                    }
                }
            }
            String before = get("/api/v1/score-sheets/2013/B-0001?pack=five-goods");
            HttpResponse<String> published = post(release + "/publish", approver, "{\"from\":\"2013\"}");
            assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
            assertThat(Shell.json(published.body()).get("state").asString()).isEqualTo("PUBLISHED");
            String after = get("/api/v1/score-sheets/2013/B-0001?pack=five-goods");
            assertThat(Shell.json(after).get(0).get("release")).isEqualTo(draft.get("id"));
            assertThat(after).isNotEqualTo(before);
            assertThat(get("/api/v1/score-sheets/2013/B-0001?pack=five-goods&release=" + live))
                    .isEqualTo(before);
            assertThat(get("/releases")).contains("李四").contains("张三").contains("在用");
            assertThat(get("/releases/" + draft.get("id").asString())).contains("发布");

            HttpResponse<String> back = post(release + "/rollback", approver, "{\"note\":\"再议\"}");
            assertThat(back.statusCode()).isEqualTo(200);
            assertThat(Shell.json(back.body()).get("state").asString()).isEqualTo("ROLLED_BACK");
            assertThat(get("/api/v1/score-sheets/2013/B-0001?pack=five-goods")).isEqualTo(before);
            assertThat(get(release + "/files/" + TABLE)).isEqualTo(table);
        }
    }

    @Test
    void atTheCommandLineWithTheTableAsLibreOfficeSavedIt() throws IOException {
        Path data = copy("cli");
        Path rules = BrokenPacksTest.laidOver(Path.of("rules"), folder.resolve("rules"));
        Files.delete(rules.resolve(TABLE));
        Files.copy(FROM_LIBREOFFICE, rules.resolve("five-goods/scoring.xlsx"));
        ran(0, "check", "five-goods", "--rules", rules.toString());
        String release = by(0, data, "li", author, "draft", "--rules", rules.toString(), "--note", "95")
                .out()
                .split(" ")[0];
        by(1, data, "li", author, "approve", release);
        by(1, data, "li", approver, "approve", release);
        by(0, data, "zhang", approver, "approve", release.substring(0, 20));
        assertThat(by(1, data, "zhang", approver, "publish", release, "--from", "2013")
                        .err())
                .contains("release compare");
        for (String cycle : cycles(data)) {
            Shell.Ran compared = ran(0, "release", "compare", release, "--cycle", cycle, "--data", data.toString());
            if (cycle.equals("2013")) {
                assertThat(compared.out()).contains("100 → 95");
            }
        }
        assertThat(by(0, data, "zhang", approver, "publish", release, "--from", "2013")
                        .out())
                .contains("在用  2013 年起");
        assertThat(by(0, data, "zhang", approver, "rollback", "--note", "再议").out())
                .startsWith(release)
                .contains("已回退");
        assertThat(ran(0, "release", "list", "--data", data.toString()).out().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith(live).contains("在用"));
        assertThat(ran(0, "release", "show", release, "--data", data.toString()).out())
                .contains("再议")
                .contains("five-goods/scoring.xlsx");
    }

    private static List<String> cycles(Path data) throws IOException {
        try (Archive archive = Shell.workshop().archives().open(data.toString())) {
            return archive.read(holdings -> holdings.cycles()).stream()
                    .filter(cycle -> cycle.year() >= 2013)
                    .map(Cycle::text)
                    .toList();
        }
    }

    private static Shell.Ran by(int exitCode, Path data, String who, String token, String... command) {
        return ran(
                exitCode,
                Stream.concat(
                                Stream.concat(Stream.of("release"), Stream.of(command)),
                                Stream.of("--data", data.toString(), "--by", who, "--token", token))
                        .toArray(String[]::new));
    }

    private static Shell.Ran ran(int exitCode, String... arguments) {
        Shell.Ran ran = Shell.runIn(TRYING_HERE, new byte[0], arguments);
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(exitCode);
        return ran;
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(seeded)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static String part(String table) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + TABLE + "\"; filename=\"scoring.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + table + "\r\n--x--\r\n";
    }

    private HttpResponse<String> post(String path, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at + path))
                .header("Content-Type", body.startsWith("--x") ? "multipart/form-data; boundary=x" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(at + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
