package org.pingxuan.desk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.load.PublishRounds;

/**
 * The whole way round after round: drafted, approved, everybody scored, published, while others submit and read; at the end
 * the sheets are compared with a clean replay. Arguments: rounds, how many submit and read meanwhile.
 */
final class PublishedRounds implements PublishRounds.Releases {

    private static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();
    private static final int VERSIONS = 160;

    /** Few enough that a dozen members do not gather thousands of submissions, which every scoring would read again. */
    private static final int READS_TO_A_SUBMISSION = 20;

    private final Path folder;
    private final SmallHouse house;

    private PublishedRounds() throws IOException {
        folder = Files.createTempDirectory("publish-rounds");
        house = SmallHouse.compiled(folder);
        house.publish(VERSIONS + 1, Releases.FROM_THE_FIRST);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            ReplayTest.submission(house, random);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (PublishedRounds whole = new PublishedRounds()) {
            boolean fine = new PublishRounds(whole).run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
            whole.house.assertAsReplayed();
            System.out.println("sheets as replayed");
            System.exit(fine ? 0 : 1);
        }
    }

    @Override
    public void publish(int round) {
        house.publish(20 + round % VERSIONS, Releases.FROM_THE_FIRST);
    }

    @Override
    public void score() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String member = "M-" + random.nextInt(12);
        if (random.nextInt(READS_TO_A_SUBMISSION) == 0) {
            house.send(SmallHouse.record(
                    2013,
                    member,
                    Map.of("name", "党员", "kind", "MEMBER", "parent", "B-" + (1 + random.nextInt(4))),
                    Map.of("m.hours", BigDecimal.valueOf(random.nextInt(150)))));
        } else {
            house.assertOfOneRelease(house.shown(CYCLE, random.nextBoolean() ? member : "B-1"));
        }
    }

    @Override
    public void close() {
        house.close();
        try (var files = Files.walk(folder)) {
            files.map(Path::toFile).sorted((a, b) -> b.compareTo(a)).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
