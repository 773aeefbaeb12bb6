package org.pingxuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Archive;

/** The service as a process of its own, told to stop while a batch is coming in. */
class GracefulStopTest {

    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:([0-9]+)");
    private static final Cycle CYCLE = Cycle.parse("2013").orElseThrow();
    private static final int ROWS = 600;

    @TempDir
    Path directory;

    @Test
    void aBatchThatIsComingInIsAnsweredAndOnTheDiskBeforeTheServiceEnds() throws Exception {
        Path data = directory.resolve("data");
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.pingxuan.Pingxuan",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectOutput(new File(directory.toFile(), "out"))
                .start();
        try {
            byte[] rows = SampleFile.ndjson(ROWS);
            int half = rows.length / 2;
            String answer;
            int port = port(service.errorReader(StandardCharsets.UTF_8));
            try (Socket socket = new Socket("127.0.0.1", port)) {
                OutputStream out = socket.getOutputStream();
                out.write(("POST /api/v1/evaluations/batch HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + "Content-Type: application/x-ndjson\r\nContent-Length: " + rows.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                out.write(rows, 0, half);
                out.flush();
                awaitFirstRows(port);
                service.destroy();
                Thread.sleep(500);
                out.write(rows, half, rows.length - half);
                out.flush();
                answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"accepted\":" + ROWS);
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(service.exitValue()).isIn(0, 143);
        } finally {
            service.destroyForcibly();
        }
        try (Archive archive = LiveRules.open(data)) {
            assertThat(archive.<Long>read(holdings -> holdings.registered(CYCLE)))
                    .isEqualTo(ROWS);
        }
    }

    private static void awaitFirstRows(int port) throws Exception {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        while (Shell.json(HttpClient.newHttpClient()
                                .send(health, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .at("/components/database/details/submissions")
                        .asInt()
                == 0) {
            Thread.sleep(200);
        }
    }

    private static int port(BufferedReader told) throws Exception {
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Matcher found = PORT.matcher(line);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        throw new AssertionError("the service does not start");
    }
}
