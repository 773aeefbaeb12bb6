package org.pingxuan.load;

import java.io.File;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pingxuan.SampleFile;
import org.pingxuan.Shell;

/**
 * Sends single submissions to the service with the sample county from many clients at once, and prints how many were
 * acknowledged a second and how long they took. Each changes a reading of a member, so that sheets of its branch and
 * those above may change with it. Arguments: path of the jar, clients, seconds, port.
 */
final class SubmissionLoad {

    private static final int WARM_UP_SECONDS = 15;
    private static final int SUBJECTS = 17_810;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;
    private final List<String> members;

    private SubmissionLoad(String service) {
        this.service = service;
        this.members = new String(SampleFile.ndjson(SUBJECTS), StandardCharsets.UTF_8)
                .lines()
                .map(Shell::json)
                .filter(record -> "MEMBER".equals(record.at("/subject/kind").asString()))
                .map(record -> record.at("/subject/id").asString())
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("submission-load");
        String port = arguments[3];
        Process process = new ProcessBuilder(
                        "java",
                        "-Xmx1g",
                        "-jar",
                        arguments[0],
                        "serve",
                        "--sample",
                        "--port",
                        port,
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            SubmissionLoad load = new SubmissionLoad("http://127.0.0.1:" + port);
            load.awaitAnswer(process);
            int clients = Integer.parseInt(arguments[1]);
            load.run(clients, WARM_UP_SECONDS);
            int seconds = Integer.parseInt(arguments[2]);
            Duration before = processorTime(process);
            List<Long> times = load.run(clients, seconds);
            print(clients, seconds, times, processorTime(process).minus(before));
        } finally {
            process.destroy();
            process.waitFor();
            try (var files = Files.walk(folder)) {
                files.map(Path::toFile).sorted((a, b) -> b.compareTo(a)).forEach(File::delete);
            }
        }
    }

    private static Duration processorTime(Process process) {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void awaitAnswer(Process process) throws Exception {
        while (true) {
            try {
                client.send(
                        HttpRequest.newBuilder(URI.create(service + "/actuator/health"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                return;
            } catch (ConnectException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the service does not start", e);
                }
                Thread.sleep(200);
            }
        }
    }

    /** Times in microseconds, the shortest first. */
    private List<Long> run(int clients, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                running.add(pool.submit(() -> send(number, end)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> each : running) {
                all.addAll(each.get());
            }
            Collections.sort(all);
            return all;
        } finally {
            pool.shutdown();
        }
    }

    private List<Long> send(int number, long end) throws Exception {
        Random random = new Random(number);
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            String member = members.get(random.nextInt(members.size()));
            String body = "{\"cycle\":\"2013\",\"subject\":{\"id\":\"" + member
                    + "\"},\"source\":\"branch\",\"readings\":{\"service.volunteer_hours\":"
                    + random.nextInt(12_000) / 100.0
                    + "},\"verified\":true}";
            HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/api/v1/evaluations"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            long begin = System.nanoTime();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status != 201 && status != 200) {
                throw new IllegalStateException("answered " + status);
            }
            times.add((System.nanoTime() - begin) / 1_000);
        }
        return times;
    }

    private static void print(int clients, int seconds, List<Long> times, Duration service) {
        System.out.printf(
                Locale.ROOT,
                "%d clients, %d s: %d acknowledged, %.0f a second; median %.1f ms, p99 %.1f ms, longest %.1f ms;"
                        + " the service took %.2f ms of processor time for each%n",
                clients,
                seconds,
                times.size(),
                times.size() / (double) seconds,
                times.get(times.size() / 2) / 1000.0,
                times.get(times.size() * 99 / 100) / 1000.0,
                times.get(times.size() - 1) / 1000.0,
                service.toNanos() / 1e6 / times.size());
    }
}
