package org.pingxuan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.pingxuan.desk.Archive;
import org.pingxuan.web.WebService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over real HTTP, and somebody who comes to it. */
public final class Counter implements AutoCloseable {

    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Archive archive;
    private final WebService service;

    /** An answer. */
    public record Answer(int status, byte[] bytes, java.net.http.HttpHeaders headers) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return MAPPER.readTree(bytes);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private Counter(Archive archive, WebService service) {
        this.archive = archive;
        this.service = service;
    }

    public static Counter open(Path folder) throws IOException {
        Archive archive = LiveRules.open(folder);
        return new Counter(archive, WebService.start(LiveRules.house(archive, folder), 0));
    }

    public Archive archive() {
        return archive;
    }

    public int port() {
        return service.port();
    }

    public Answer get(String path, String... headers) throws Exception {
        return send(request(path, headers).build());
    }

    public Answer post(String path, String body) throws Exception {
        return post(path, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path, String type, byte[] body, String... headers) throws Exception {
        return send(request(path, headers)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    public Answer send(HttpRequest request) throws Exception {
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.body(), response.headers());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        service.close();
    }
}
