package org.pingxuan.load;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.pingxuan.LiveRules;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Archive;
import org.pingxuan.evidence.Filed;

/**
 * Kills the service at random moments under submissions and counts what was acknowledged and is not there any more; at the
 * end the sheets are compared with a clean replay. Arguments: path of the jar, rounds, port.
 */
final class KillRounds {

    private static final int CLIENTS = 4;
    private static final int SUBJECTS = 40;
    private static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final String jar;
    private final int port;

    /** Latest revision acknowledged, by subject; each subject has one sender. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private volatile boolean killed;

    private KillRounds(Path folder, String jar, int port) {
        this.folder = folder;
        this.jar = jar;
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("kill-rounds");
        KillRounds rounds = new KillRounds(folder, arguments[0], Integer.parseInt(arguments[2]));
        Random random = new Random(1);
        for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
            rounds.round(round, 500 + random.nextInt(3_000));
        }
        boolean fine = rounds.verdict();
        try (var files = Files.walk(folder)) {
            files.map(Path::toFile).sorted((a, b) -> b.compareTo(a)).forEach(File::delete);
        }
        System.exit(fine ? 0 : 1);
    }

    private void round(int number, int millis) throws Exception {
        killed = false;
        Process service = new ProcessBuilder(
                        "java", "-jar", jar, "serve", "--port", String.valueOf(port), "--data", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log-" + number).toFile())
                .start();
        awaitAnswer(service);
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int sender = i;
            Thread thread = new Thread(() -> send(sender, number));
            thread.start();
            senders.add(thread);
        }
        Thread.sleep(millis);
        killed = true;
        service.destroyForcibly().waitFor();
        for (Thread sender : senders) {
            sender.join();
        }
        System.out.println("round " + number + ": killed after " + millis + " ms, acknowledged so far " + sum());
    }

    private int sum() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void awaitAnswer(Process service) throws Exception {
        while (true) {
            try {
                client.send(request("/actuator/health").build(), HttpResponse.BodyHandlers.discarding());
                return;
            } catch (ConnectException e) {
                if (!service.isAlive()) {
                    throw new IllegalStateException("the service does not start; see " + folder, e);
                }
                Thread.sleep(100);
            }
        }
    }

    private void send(int sender, int round) {
        Random random = new Random(round * 100L + sender);
        while (!killed) {
            String subject = "B-" + (random.nextInt(SUBJECTS) * CLIENTS + sender);
            String body = "{\"cycle\":\"2013\",\"subject\":{\"id\":\"" + subject + "\",\"name\":\"支部" + subject
                    + "\",\"kind\":\"GRASSROOTS_ORG\",\"form\":\"BRANCH\",\"tier\":\"VILLAGE_UNIT\",\"sector\":\"rural\","
                    + "\"region\":\"611002\"},\"readings\":{\"team.secretary_approval_pct\":"
                    + random.nextInt(10_000) / 100.0 + "},\"verified\":true}";
            try {
                HttpResponse<String> answer = client.send(
                        request("/api/v1/evaluations")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    String revision = answer.body().replaceFirst(".*?\"revision\":(\\d+).*", "$1");
                    acknowledged.put(subject, Integer.parseInt(revision));
                }
            } catch (IOException e) {
                if (!killed) {
                    throw new IllegalStateException(e);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private boolean verdict() throws IOException {
        try (Archive archive = LiveRules.open(folder)) {
            int lost = 0;
            int kept = 0;
            for (Map.Entry<String, Integer> each : acknowledged.entrySet()) {
                List<Filed> history = LiveRules.history(archive, CYCLE, each.getKey());
                kept += history.size();
                lost += Math.max(0, each.getValue() - history.size());
            }
            boolean same = LiveRules.sheets(archive).equals(LiveRules.replayed(archive, folder));
            System.out.println(
                    "acknowledged " + sum() + ", on file " + kept + ", lost " + lost + ", sheets as replayed " + same);
            return lost == 0 && same;
        }
    }
}
