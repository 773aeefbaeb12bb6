package org.pingxuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.LiveRules;
import org.pingxuan.SampleFile;
import org.pingxuan.desk.Archive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over real HTTP, as an office meets it. */
class ServiceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BRANCH = """
            {"cycle":"2013","subject":{"id":"B-0001","name":"上村党支部","kind":"GRASSROOTS_ORG","form":"BRANCH",
             "tier":"VILLAGE_UNIT","sector":"rural","region":"611002"},
             "source":"branch","readings":{"team.complete_on_term":true,"team.secretary_approval_pct":%s},"verified":true}
            """;

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private Archive archive;
    private WebService service;

    @BeforeEach
    void open() throws IOException {
        archive = LiveRules.open(directory);
        service = WebService.start(LiveRules.house(archive, directory), 0);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aSubmissionIsAnsweredWithItsSheetsAndStaysWithItsHistory() throws Exception {
        HttpResponse<String> first = post("/api/v1/evaluations", "application/json", BRANCH.formatted("87"));
        assertThat(first.statusCode()).isEqualTo(201);
        String location = first.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/api/v1/evaluations/2013/B-0001");
        JsonNode sheet = sheet(json(first).get("sheets"), "five-goods");
        assertThat(sheet.get("status").asString()).isEqualTo("INCOMPLETE");

        HttpResponse<String> again = post("/api/v1/evaluations", "application/json", BRANCH.formatted("87.0"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("revision").asInt()).isEqualTo(1);

        assertThat(post("/api/v1/evaluations", "application/json", BRANCH.formatted("90"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(post("/api/v1/evaluations", "application/json", BRANCH.formatted("87"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(post("/api/v1/evaluations", "application/json", BRANCH.formatted("null"))
                        .statusCode())
                .isEqualTo(201);

        JsonNode kept = json(get(location));
        assertThat(kept.get("revision").asInt()).isEqualTo(4);
        assertThat(kept.get("readings").has("team.secretary_approval_pct")).isFalse();
        assertThat(kept.get("readings")
                        .get("team.complete_on_term")
                        .get("verified")
                        .asBoolean())
                .isTrue();
        assertThat(StreamSupport.stream(kept.get("history").spliterator(), false)
                        .map(each -> each.at("/submission/readings/team.secretary_approval_pct")
                                .asString()))
                .containsExactly("87", "90", "87", "");

        service.close();
        open();
        assertThat(json(get(location)).get("history")).isEqualTo(kept.get("history"));
    }

    @Test
    void sixMistakesAreSixErrorsInTheLanguageAskedFor() throws Exception {
        String wrong = """
                {"cycle":"2013","subject":{"id":"M-1","kind":"PERSON","tier":7},"colour":"red",
                 "readings":{"no.such":1,"team.secretary_approval_pct":187},"verified":"perhaps"}
                """;
        HttpResponse<String> zh = post("/api/v1/evaluations", "application/json", wrong);
        assertThat(zh.statusCode()).isEqualTo(422);
        assertThat(zh.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = json(zh);
        assertThat(problem.get("errors")).hasSize(6);
        assertThat(problem.get("title").asString()).isEqualTo("数据有问题");
        JsonNode en = json(client.send(
                request("/api/v1/evaluations")
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(wrong))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
        assertThat(en.get("title").asString()).isEqualTo("The data has problems");
        assertThat(get("/api/v1/evaluations/2013/M-1").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheRightStatus() throws Exception {
        assertThat(post("/api/v1/evaluations", "application/json", "{\"cycle\":")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/v1/evaluations", "application/json", "").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/v1/evaluations", "application/json", "{} {}").statusCode())
                .isEqualTo(400);
        HttpResponse<String> text = post("/api/v1/evaluations", "text/plain", "x");
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(json(text).get("title").asString()).isEqualTo("不支持这种格式");
        assertThat(post("/api/v1/evaluations/batch", "text/plain", "x").statusCode())
                .isEqualTo(415);
        assertThat(post("/api/v1/evaluations", "application/json", " ".repeat(2_000_001))
                        .statusCode())
                .isEqualTo(413);
        for (String path : List.of("/api/v1/packs/x", "/api/v1/shortlists/2013/x", "/api/v1/score-sheets/2013/x")) {
            assertThat(json(get(path)).get("status").asInt()).as(path).isEqualTo(404);
        }
    }

    @Test
    void wrongRowsOfABatchNeverLoseTheGoodOnes() throws Exception {
        String county = new String(SampleFile.ndjson(40), StandardCharsets.UTF_8);
        String broken = county.replaceFirst("\n", "\n{\"cycle\":\"2013\",\"subject\":{}}\nnonsense\n");
        JsonNode report = json(post("/api/v1/evaluations/batch", "application/x-ndjson", broken));
        assertThat(report.get("rows").asInt()).isEqualTo(42);
        assertThat(report.get("accepted").asInt()).isEqualTo(40);
        assertThat(report.get("rejectedRows").asInt()).isEqualTo(2);
        assertThat(report.get("rejected").get(0).get("row").asInt()).isEqualTo(2);
        assertThat(report.get("rejected").get(0).get("field").asString()).isEqualTo("/subject/id");
        JsonNode again = json(post("/api/v1/evaluations/batch", "application/x-ndjson", broken));
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(40);

        JsonNode list = json(get("/api/v1/shortlists/2013/year-end-organisations"));
        assertThat(list.get("pools")).isNotEmpty();
        HttpResponse<String> csv = client.send(
                request("/api/v1/shortlists/2013/year-end-organisations")
                        .header("Accept", "text/csv")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(csv.body()).contains("名次").contains("X0001-01");
        assertThat(get("/").body()).contains("2013 周期概况").contains("年底评议先进党组织");
        assertThat(get("/shortlists/2013/year-end-organisations").body()).contains("X0001-01");
        assertThat(get("/sheets/2013/X0001-01-001").body()).contains("五个好");
    }

    @Test
    void tablesAreTakenInLikeLinesOfJson() throws Exception {
        String csv =
                "周期,subject.id,subject.name,subject.kind,subject.parent\n2013,M-1,张三,党员,B-1\n2013,M-2,李四,党员x,B-1\n";
        JsonNode report = json(post("/api/v1/evaluations/batch", "text/csv; charset=utf-8", csv));
        assertThat(report.get("accepted").asInt()).isEqualTo(1);
        assertThat(report.get("rejected").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(report.get("rejected").get(0).get("field").asString()).isEqualTo("subject.kind");
        assertThat(report.get("problems")).isNotEmpty();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("2013");
            List<String> cells = List.of("cycle", "subject.id", "subject.name", "2013", "M-1", "张三丰");
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(i / 3, i % 3, cells.get(i));
            }
        }
        HttpResponse<String> workbook = client.send(
                request("/api/v1/evaluations/batch")
                        .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(json(workbook).get("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsAssessedCanBeRead() throws Exception {
        assertThat(json(get("/api/v1/packs"))).isNotEmpty();
        assertThat(json(get("/api/v1/packs/five-goods")).get("criteria")).hasSize(5);
        assertThat(json(get("/api/v1/awards"))).isNotEmpty();
        assertThat(json(get("/actuator/health")).get("status").asString()).isEqualTo("UP");
        assertThat(get("/").body()).contains("还没有数据");
    }

    private static JsonNode sheet(JsonNode sheets, String pack) {
        return StreamSupport.stream(sheets.spliterator(), false)
                .filter(sheet -> pack.equals(sheet.get("pack").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
