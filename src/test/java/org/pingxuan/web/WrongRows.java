package org.pingxuan.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pingxuan.sample.SampleCounties;
import tools.jackson.databind.json.JsonMapper;

/** A generated county with mistakes in some rows. */
public final class WrongRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MISTAKES = List.of(
            "{\"cycle\":\"2013\",\"subject\":{}}",
            "{\"cycle\":\"2013\",\"subject\":{\"id\":\"X\"},\"readings\":{\"team.secretary_approval_pct\":187}}",
            "{\"cycle\":\"2013\",\"subject\":{\"id\":\"X\"},\"readings\":{\"no.such\":1}}",
            "{\"cycle\":\"20133\",\"subject\":{\"id\":\"X\"}}",
            "{\"cycle\":\"2013\",\"subject\":{\"id\":\"X\",\"kind\":\"PERSON\"}}");

    private WrongRows() {}

    /** Every so many rows one that is wrong, in one of five ways. */
    public static byte[] ndjson(int rows, int wrong) {
        List<String> lines = new ArrayList<>();
        SampleCounties.generate(rows - wrong, 1, "2013", record -> lines.add(JSON.writeValueAsString(record)));
        for (int i = 1; i <= wrong; i++) {
            lines.add(i * (rows / wrong) - 1, MISTAKES.get(i % MISTAKES.size()));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
