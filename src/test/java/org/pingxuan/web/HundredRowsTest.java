package org.pingxuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.Counter;
import tools.jackson.databind.JsonNode;

/** The workbook of a hundred rows of the README does what the README says. */
class HundredRowsTest {

    private static final String BATCH = "/api/v1/evaluations/batch";

    @TempDir
    Path directory;

    @Test
    void twoOfAHundredRowsAreRejectedAndTheOthersRanked() throws Exception {
        try (Counter counter = Counter.open(directory)) {
            JsonNode report = counter.post(BATCH, Counter.XLSX, Files.readAllBytes(HundredRows.XLSX))
                    .json();
            assertThat(report.get("accepted").asInt()).isEqualTo(98);
            assertThat(report.at("/rejected/0/row").asInt()).isEqualTo(38);
            assertThat(report.at("/rejected/0/field").asString()).isEqualTo("书记民主测评赞成率");
            assertThat(report.at("/rejected/1/row").asInt()).isEqualTo(75);
            assertThat(report.get("rejected")).hasSize(2);
            assertThat(report.get("lacking").asInt()).isZero();

            JsonNode table = counter.post(BATCH, "text/csv", Files.readAllBytes(HundredRows.CSV))
                    .json();
            assertThat(table.get("unchanged").asInt()).isEqualTo(98);

            String list = counter.get("/api/v1/shortlists/2013/year-end-organisations", "Accept", "text/csv")
                    .text();
            assertThat(list.lines().skip(1).findFirst().orElseThrow()).contains("V-041,南河村党支部,95.33,入选");
        }
    }
}
