package org.pingxuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pingxuan.Counter;
import org.pingxuan.LiveRules;
import org.pingxuan.SampleFile;
import org.pingxuan.Sending;
import tools.jackson.databind.JsonNode;

/** What everybody can rely on at the door: forms of answers and refusals, tags, pages, health, description. */
class DoorTest extends AtTheCounter {

    private static final String SUBMIT = "/api/v1/evaluations";

    @BeforeAll
    static void fill() throws Exception {
        counter.post(SUBMIT + "/batch", Counter.NDJSON, SampleFile.ndjson(40));
    }

    @Test
    void anAnswerHoldsUntilSomethingComesIn() throws Exception {
        counter.post(SUBMIT, Sending.branch("E-1").toString());
        for (String path : List.of(
                SUBMIT + "/2013/E-1",
                SUBMIT + "?cycle=2013",
                "/api/v1/score-sheets/2013/E-1",
                "/api/v1/shortlists/2013/year-end-organisations",
                "/api/v1/cycles",
                "/api/v1/cycles/2013",
                "/api/v1/packs",
                "/api/v1/packs/five-goods",
                "/api/v1/awards")) {
            Counter.Answer first = counter.get(path);
            String tag = first.header("ETag");
            assertThat(tag).as(path).matches("\"[0-9a-f]+\"");
            assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
            Counter.Answer again = counter.get(path, "If-None-Match", tag);
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        String tag = counter.get(SUBMIT + "/2013/E-1").header("ETag");
        assertThat(counter.get(SUBMIT + "/2013/E-1", "If-None-Match", tag, "Accept-Language", "en")
                        .status())
                .isEqualTo(200);
        counter.post(
                SUBMIT,
                Sending.branch("E-1").with("team.secretary_approval_pct", 90).toString());
        assertThat(counter.get(SUBMIT + "/2013/E-1", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void aListIsReadPageByPageInTheOrderOfIds() throws Exception {
        List<String> all = new ArrayList<>();
        String next = SUBMIT + "?cycle=2013&kind=MEMBER&q=X0001&limit=7";
        while (!next.isEmpty()) {
            JsonNode page = counter.get(next).json();
            page.get("items").forEach(item -> all.add(item.get("subject").asString()));
            next = page.path("next").asString("");
        }
        assertThat(all).hasSizeGreaterThan(14).isSorted().doesNotHaveDuplicates();
        assertThat(counter.get(SUBMIT + "?cycle=2013&limit=0").status()).isEqualTo(400);
        assertThat(counter.get(SUBMIT + "?cycle=2013&limit=many").status()).isEqualTo(400);
        assertThat(counter.get(SUBMIT).status()).isEqualTo(400);
        assertThat(counter.get(SUBMIT + "?cycle=1999").status()).isEqualTo(404);
    }

    @Test
    void aFrozenCycleTakesNothingUntilItIsReopened() throws Exception {
        String record = Sending.branch("Z-1").in("2009").toString();
        assertThat(counter.post("/api/v1/cycles/2009/freeze", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(counter.post(SUBMIT, record).status()).isEqualTo(201);
        assertThat(counter.post("/api/v1/cycles/2009/freeze", "{}").status()).isEqualTo(422);
        assertThat(counter.post("/api/v1/cycles/2009/reopen", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(409);
        JsonNode frozen = counter.post("/api/v1/cycles/2009/freeze", "{\"reason\":\"年底汇总\"}")
                .json();
        assertThat(frozen.get("state").asString()).isEqualTo("FROZEN");
        assertThat(frozen.get("reason").asString()).isEqualTo("年底汇总");
        assertThat(counter.post("/api/v1/cycles/2009/freeze", "{\"reason\":\"年底汇总\"}")
                        .status())
                .isEqualTo(200);
        assertThat(counter.post("/api/v1/cycles/2009/freeze", "{\"reason\":\"别的\"}")
                        .status())
                .isEqualTo(409);
        Counter.Answer refused = counter.post(SUBMIT, record);
        assertThat(refused.status()).isEqualTo(409);
        assertProblem(refused, 409);
        assertThat(refused.json().get("detail").asString()).contains("年底汇总");
        assertThat(counter.post(
                                SUBMIT + "/2009/Z-1/verifications",
                                "{\"codes\":[\"team.secretary_approval_pct\"],\"revision\":1}")
                        .status())
                .isEqualTo(409);
        assertThat(counter.get("/api/v1/cycles/2009").json().get("changed").asString())
                .endsWith("Z");
        assertThat(counter.post("/api/v1/cycles/2009/reopen", "{\"reason\":\"补报\"}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("OPEN");
        assertThat(counter.post(SUBMIT, record).status()).isEqualTo(200);
    }

    @Test
    void everyRefusalIsAProblemDocumentInTheLanguageAskedFor() throws Exception {
        assertProblem(counter.get("/api/v1/nothing"), 404);
        assertProblem(counter.get("/nothing", "Accept", "application/json"), 404);
        assertProblem(counter.get(SUBMIT + "/2013/nobody"), 404);
        assertProblem(counter.send(counter.request("/api/v1/packs").DELETE().build()), 405);
        assertProblem(counter.get("/api/v1/shortlists/2013/year-end-organisations", "Accept", "image/png"), 406);
        assertProblem(counter.post(SUBMIT, "{\"cycle\":"), 400);
        assertProblem(counter.post(SUBMIT, "[".repeat(200)), 400);
        assertProblem(counter.post(SUBMIT, "text/plain", new byte[1]), 415);
        assertProblem(counter.post(SUBMIT, " ".repeat(2_000_001)), 413);
        assertProblem(counter.post(SUBMIT, "{\"cycle\":\"2013\"}"), 422);
        assertProblem(counter.get("/api/v1/evaluations/batch/0123/corrections"), 404);
        Counter.Answer english = counter.get("/api/v1/nothing", "Accept-Language", "en");
        assertThat(english.json().get("title").asString()).isEqualTo("Not found");
        assertThat(english.json().get("type").asString()).startsWith("urn:pingxuan:problem:");
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemDocumentToo() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json", "urn:pingxuan:problem");
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void numbersOfAnyLengthDoNotHoldUpTheDoor() throws Exception {
        String body = "{\"cycle\":\"2013\",\"subject\":{\"id\":\"N-1\"},\"readings\":{\"team.secretary_approval_pct\":"
                + "9".repeat(1_000_000) + "}}";
        Counter.Answer answer = counter.post(SUBMIT, body);
        assertThat(answer.status()).isIn(400, 422);
    }

    @Test
    void ofThreeBatchesAtOnceOneIsToldToComeAgain() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                Socket socket = new Socket("127.0.0.1", counter.port());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST " + SUBMIT
                                        + "/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                                        + "Content-Length: 1000\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
            assertThat(firstAnswer(slow))
                    .startsWith("HTTP/1.1 429")
                    .contains("Retry-After: 30", "application/problem+json");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static String firstAnswer(List<Socket> sockets) throws Exception {
        while (true) {
            for (Socket socket : sockets) {
                int there = socket.getInputStream().available();
                if (there > 0) {
                    return new String(socket.getInputStream().readNBytes(there), StandardCharsets.UTF_8);
                }
            }
            Thread.sleep(50);
        }
    }

    @Test
    void healthTellsOfRulesDatabaseAndDisk() throws Exception {
        Counter.Answer health = counter.get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        JsonNode json = health.json();
        assertThat(json.get("status").asString()).isEqualTo("UP");
        assertThat(json.at("/components/rules/details/release").asString()).isEqualTo(LiveRules.BOOK.release());
        assertThat(json.at("/components/database/status").asString()).isEqualTo("UP");
        assertThat(json.at("/components/diskSpace/status").asString()).isEqualTo("UP");
        for (String closed : List.of("/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump")) {
            assertThat(counter.get(closed).status()).as(closed).isEqualTo(404);
        }
    }

    @Test
    void prometheusReadsWhatGoesOn() throws Exception {
        counter.post(SUBMIT, Sending.branch("P-1").toString());
        counter.post(SUBMIT, "{}");
        String metrics = counter.get("/actuator/prometheus").text();
        assertThat(metrics)
                .contains("pingxuan_submissions_total{result=\"accepted\"}")
                .contains("pingxuan_submissions_total{result=\"refused\"}")
                .contains("pingxuan_batch_rows_total{result=\"accepted\"}")
                .contains("pingxuan_batch_rows_total{result=\"rejected\"}")
                .contains("pingxuan_scoring_seconds_bucket")
                .contains("pingxuan_database_size_bytes")
                .contains("pingxuan_release_in_force{release=\"" + LiveRules.BOOK.release() + "\"} 1");
    }

    @Test
    void theDescriptionHasEveryCallWithItsForms() throws Exception {
        JsonNode api = counter.get("/v3/api-docs").json();
        Set<String> calls = new TreeSet<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    calls.add(call.getKey() + " " + path.getKey());
                    assertThat(call.getValue().path("summary").asString(""))
                            .as(call.getKey() + " " + path.getKey())
                            .contains(" · ");
                    assertThat(call.getValue()
                                    .at("/responses/default/content/application~1problem+json/schema/$ref")
                                    .asString())
                            .endsWith("/Problem");
                    if (call.getKey().equals("post") && !path.getKey().contains("releases")) {
                        assertThat(call.getValue().at("/requestBody/content"))
                                .as(path.getKey())
                                .isNotEmpty()
                                .allMatch(content -> content.has("schema"));
                    }
                }));
        assertThat(calls)
                .contains(
                        "post /api/v1/evaluations",
                        "get /api/v1/evaluations",
                        "get /api/v1/evaluations/{cycle}/{subject}",
                        "post /api/v1/evaluations/{cycle}/{subject}/verifications",
                        "post /api/v1/evaluations/batch",
                        "get /api/v1/evaluations/batch/{id}/corrections",
                        "get /api/v1/cycles",
                        "post /api/v1/cycles/{cycle}/freeze",
                        "post /api/v1/cycles/{cycle}/reopen",
                        "get /api/v1/score-sheets/{cycle}/{subject}",
                        "get /api/v1/awards",
                        "get /api/v1/shortlists/{cycle}/{award}",
                        "get /api/v1/packs",
                        "get /api/v1/packs/{id}");
        assertThat(api.at("/components/schemas").propertyNames())
                .contains("EvaluationData", "Verification", "BatchReport", "ScoreSheet", "Evaluation", "Problem");
        assertThat(api.at("/paths/~1api~1v1~1evaluations/post/requestBody/content/application~1json/example"))
                .isNotEmpty();
    }

    private static void assertProblem(Counter.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        for (String field : List.of("type", "title", "detail", "instance")) {
            assertThat(problem.get(field).asString()).as(field).isNotBlank();
        }
        assertThat(problem.get("errors")).isNotEmpty();
        assertThat(answer.header("ETag")).isEmpty();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", counter.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
