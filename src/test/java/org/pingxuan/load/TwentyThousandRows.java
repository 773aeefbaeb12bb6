package org.pingxuan.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pingxuan.Counter;
import org.pingxuan.web.WrongRows;
import tools.jackson.databind.JsonNode;

/**
 * Sends a batch of 20,000 rows with 200 wrong ones twice over HTTP and prints what became of them; it fails unless 19,800
 * come in the first time, and nothing changes the second time. Arguments: rows, wrong ones.
 */
final class TwentyThousandRows {

    private TwentyThousandRows() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int wrong = Integer.parseInt(arguments[1]);
        byte[] batch = WrongRows.ndjson(rows, wrong);
        Path folder = Files.createTempDirectory("batch");
        boolean fine;
        try (Counter counter = Counter.open(folder)) {
            JsonNode first = send(counter, batch, "first");
            long latest = counter.archive().read(holdings -> holdings.latest());
            JsonNode second = send(counter, batch, "again");
            long after = counter.archive().read(holdings -> holdings.latest());
            System.out.println("submissions on file after the first " + latest + ", after the second " + after);
            SortedMap<String, Integer> reasons = new TreeMap<>();
            first.get("rejected")
                    .forEach(each -> reasons.merge(
                            each.get("code").asString() + " at "
                                    + each.get("field").asString(),
                            1,
                            Integer::sum));
            reasons.forEach((reason, times) -> System.out.println("  " + times + " x " + reason));
            System.out.println("  e.g. " + first.at("/rejected/0"));
            fine = first.get("accepted").asInt() == rows - wrong
                    && first.get("rejectedRows").asInt() == wrong
                    && second.get("accepted").asInt() == 0
                    && second.get("unchanged").asInt() == rows - wrong
                    && latest == after;
        }
        try (var files = Files.walk(folder)) {
            files.map(Path::toFile).sorted((a, b) -> b.compareTo(a)).forEach(java.io.File::delete);
        }
        System.out.println(fine ? "as it should be" : "NOT AS IT SHOULD BE");
        System.exit(fine ? 0 : 1);
    }

    private static JsonNode send(Counter counter, byte[] batch, String which) throws Exception {
        long start = System.nanoTime();
        JsonNode report =
                counter.post("/api/v1/evaluations/batch", Counter.NDJSON, batch).json();
        System.out.printf(
                "%s: %s rows, accepted %s, unchanged %s, rejected %s, in %d s%n",
                which,
                report.get("rows"),
                report.get("accepted"),
                report.get("unchanged"),
                report.get("rejectedRows"),
                (System.nanoTime() - start) / 1_000_000_000);
        return report;
    }
}
