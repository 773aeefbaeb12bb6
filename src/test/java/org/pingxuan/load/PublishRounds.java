package org.pingxuan.load;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Builds and swaps a slightly different release round after round while others score, and prints what is left in memory
 * after round 20 and after the last one: the later must be at most 1.1 times the earlier, and no score wrong. Arguments:
 * rounds, how many score meanwhile.
 */
public final class PublishRounds {

    private static final int EARLY = 20;
    private static final double MOST_GROWTH = 1.1;

    /** What is published and scored by; another may go the whole way from draft to publication. */
    public interface Releases extends AutoCloseable {

        /** From now on scores are by release number {@code round}. */
        void publish(int round);

        /** Scores by whatever is in force; throws if a score is not what the release it names gives. */
        void score();

        @Override
        void close();
    }

    /** Megabytes in use after a collection. */
    private record Memory(double heap, double metaspace, int classes) {

        static Memory now() {
            for (int i = 0; i < 5; i++) {
                System.gc();
                pause(200);
            }
            double metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToDouble(usage -> usage.getUsed() / 1e6)
                    .sum();
            return new Memory(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                    metaspace,
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }

        boolean isWithin(Memory early) {
            return heap <= early.heap * MOST_GROWTH && metaspace <= early.metaspace * MOST_GROWTH;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "heap %.1f MB, metaspace %.1f MB, %d classes", heap, metaspace, classes);
        }
    }

    private final Releases releases;
    private final ReadWriteLock quiet = new ReentrantReadWriteLock(true);
    private final AtomicLong scored = new AtomicLong();
    private final List<Throwable> wrong = new ArrayList<>();
    private volatile boolean over;

    public PublishRounds(Releases releases) {
        this.releases = releases;
    }

    public static void main(String[] arguments) throws Exception {
        try (Releases releases = new EngineSwaps()) {
            boolean fine =
                    new PublishRounds(releases).run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
            System.exit(fine ? 0 : 1);
        }
    }

    /** Whether memory stayed within its bound and every score was right. */
    public boolean run(int rounds, int scorers) throws InterruptedException {
        releases.publish(0);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < scorers; i++) {
            Thread thread = new Thread(this::score);
            thread.start();
            threads.add(thread);
        }
        Memory early = null;
        long start = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            releases.publish(round);
            if (round == EARLY || round % 50 == 0) {
                Memory memory = measured();
                early = early == null ? memory : early;
                System.out.println("round " + round + ": " + memory + ", " + scored + " scored, "
                        + (System.nanoTime() - start) / 1_000_000_000 + " s");
            }
        }
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        Memory late = Memory.now();
        System.out.println("after round " + EARLY + ": " + early);
        System.out.println("after round " + rounds + ": " + late);
        System.out.println(wrong.size() + " of " + scored + " scores went wrong");
        wrong.stream().limit(3).forEach(Throwable::printStackTrace);
        return wrong.isEmpty() && early != null && late.isWithin(early);
    }

    /** While nobody scores, so that nothing on the way is counted. */
    private Memory measured() {
        quiet.writeLock().lock();
        try {
            return Memory.now();
        } finally {
            quiet.writeLock().unlock();
        }
    }

    private void score() {
        while (!over) {
            quiet.readLock().lock();
            try {
                releases.score();
                scored.incrementAndGet();
            } catch (RuntimeException | Error e) {
                synchronized (wrong) {
                    wrong.add(e);
                }
            } finally {
                quiet.readLock().unlock();
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
