package org.pingxuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.FiveBranches;
import org.pingxuan.LiveRules;
import org.pingxuan.SampleFile;
import org.pingxuan.Shell;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.ComparisonReport;
import tools.jackson.databind.JsonNode;

/** What a draft changes, as people and programs are told by the service. */
class ComparisonPageTest {

    private static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();
    private static final String RELEASE = LiveRules.BOOK.release();

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aReportIsReadAsPageAndAsJson() throws Exception {
        try (Archive archive = LiveRules.open(folder.resolve("data"))) {
            String compared = FiveBranches.report(folder.resolve("draft"));
            LiveRules.submit(archive)
                    .submit(SampleFile.records(1, LiveRules.BOOK.dictionary()).get(0));
            archive.write(holdings -> {
                holdings.comparisons()
                        .put(new ComparisonReport(
                                RELEASE, RELEASE, CYCLE, holdings.latest(CYCLE), Instant.EPOCH, compared));
                return "";
            });
            WebService service = WebService.start(LiveRules.house(archive, folder), 0);
            try {
                String page = get(service, "/releases/" + RELEASE + "/comparison?cycle=2013", "zh")
                        .body();
                assertThat(page)
                        .contains("6 个对象，5 个有变化", "<del>40%</del>", "<ins>35%</ins>", "＋ 得到名额", "− 失去名额")
                        .contains("李家沟支部", "黄龙山镇双河口移民搬迁集中安置社区联合支部", "书记测评 −1.00", "A 90")
                        .doesNotContain("compare.page");
                assertThat(get(service, "/releases/" + RELEASE + "/comparison", "en")
                                .body())
                        .contains("Effect of a draft", "Gains a place");
                JsonNode json = Shell.json(get(service, "/api/v1/releases/" + RELEASE + "/comparison?cycle=2013", "zh")
                        .body());
                assertThat(json.at("/report/changed").asInt()).isEqualTo(5);
                assertThat(json.path("made").asString()).isEqualTo("1970-01-01T00:00:00Z");
                assertThat(get(service, "/api/v1/releases/sha256:0/comparison?cycle=2013", "zh")
                                .statusCode())
                        .isEqualTo(404);
                assertThat(get(service, "/releases/" + RELEASE + "/comparison?cycle=1999", "zh")
                                .statusCode())
                        .isEqualTo(404);
            } finally {
                service.close();
            }
        }
    }

    private HttpResponse<String> get(WebService service, String path, String language)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Accept-Language", language)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
