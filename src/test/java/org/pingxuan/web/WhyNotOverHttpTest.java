package org.pingxuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.LiveRules;
import org.pingxuan.Sending;
import org.pingxuan.Shell;
import org.pingxuan.desk.Archive;
import tools.jackson.databind.JsonNode;

/** Why a rule did something for a subject, and why another did not, as the service tells it. */
class WhyNotOverHttpTest {

    private static final String SHEETS = "/api/v1/score-sheets/2013/B-0001";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void everyRuleIsToldWithItsFirstFailingConditionAsValuesAndOnThePage() throws Exception {
        try (Archive archive = LiveRules.open(directory);
                WebService service = WebService.start(LiveRules.house(archive, directory), 0)) {
            String branch = Sending.branch("B-0001").ballots(10, 10, 10, 10, 0).toString();
            HttpResponse<String> filed = client.send(
                    request(service, "/api/v1/evaluations")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(branch))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(filed.statusCode()).isEqualTo(201);

            JsonNode told = Shell.json(get(service, SHEETS + "/explanation?pack=five-goods", 200));
            assertThat(told).hasSize(1);
            JsonNode gate = rule(told.get(0), "群众评议关口");
            assertThat(gate.get("fired").asBoolean()).isTrue();
            assertThat(gate.at("/because/0/condition/zh").asString()).isEqualTo("群众满意指数 低于 80");
            assertThat(gate.at("/because/0/actual/zh").asString()).isEqualTo("67.5");
            JsonNode help = rule(told.get(0), "帮扶计划");
            assertThat(help.get("fired").asBoolean()).isFalse();
            assertThat(help.at("/firstFailing/field").asString()).isEqualTo("mass.msi");
            assertThat(help.at("/firstFailing/threshold/en").asString()).isEqualTo("60");
            assertThat(help.at("/firstFailing/distance").asString()).isEqualTo("7.5");
            assertThat(help.at("/firstFailing/alternatives").asInt()).isEqualTo(3);
            assertThat(rule(told.get(0), "书记测评").get("points").asString()).isNotEmpty();

            assertThat(get(service, "/sheets/2013/B-0001", 200))
                    .contains("为什么 / 为什么没有", "群众满意指数 现为 67.5，相差 7.5", "“群众满意指数 低于 80”成立（现为 67.5）");
            assertThat(get(service, "/vocabulary", 200))
                    .contains("〈指标〉 低于 〈数或指标〉", "群众满意指数 低于 80", "帮扶 &quot;HELP_PLAN&quot;");
            get(service, SHEETS + "/explanation?pack=no-such", 404);
            get(service, "/api/v1/score-sheets/2013/B-9/explanation", 404);
        }
    }

    private static JsonNode rule(JsonNode explanation, String name) {
        return StreamSupport.stream(explanation.get("rules").spliterator(), false)
                .filter(rule -> rule.get("rule").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String get(WebService service, String path, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(service, path).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static HttpRequest.Builder request(WebService service, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }
}
