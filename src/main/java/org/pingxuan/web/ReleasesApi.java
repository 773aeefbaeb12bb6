package org.pingxuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pingxuan.access.Account;
import org.pingxuan.desk.ReleaseRecord;
import org.pingxuan.rules.RuleFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Releases: drafted by one, approved by another, published from a year on, rolled back. */
@RestController
@RequestMapping("/api/v1/releases")
final class ReleasesApi {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private final House house;
    private final People people;

    ReleasesApi(House house, People people) {
        this.house = house;
        this.people = people;
    }

    @GetMapping
    List<Map<String, Object>> releases() {
        return house.archive().read(ReleaseRecord::all).stream()
                .map(ReleaseView::head)
                .toList();
    }

    @GetMapping("/{id}")
    Map<String, Object> release(@PathVariable String id) {
        return shown(id);
    }

    @GetMapping("/{id}/files/{*path}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String path) {
        String wanted = path.substring(1);
        RuleFile file = house.archive().read(holdings -> holdings.releases().files(id)).stream()
                .filter(each -> each.path().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("RELEASE_FILE_NOT_FOUND", id, wanted));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    /** A whole rules folder as a zip archive. */
    @PostMapping(consumes = {"application/zip", "application/x-zip-compressed"})
    ResponseEntity<Object> draft(@RequestParam(defaultValue = "") String note, HttpServletRequest request)
            throws IOException {
        Account by = people.known(request);
        byte[] archive = LimitedBody.of(request, Uploads.MEGABYTES).readAllBytes();
        return created(Uploads.zip(house.lifeCycle(), archive, by.name(), note));
    }

    /** Changed files, each under its path, over the release in force or another. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> draft(
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String base,
            @RequestParam(required = false) @Nullable List<String> remove,
            MultipartHttpServletRequest request)
            throws IOException {
        Account by = people.known(request);
        List<RuleFile> files = Uploads.over(house, base, Uploads.files(request), remove == null ? List.of() : remove);
        return created(house.lifeCycle().draft(files, by.name(), note));
    }

    private ResponseEntity<Object> created(ReleaseRecord release) {
        return ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1/releases/{id}")
                        .encode()
                        .buildAndExpand(release.id())
                        .toUri())
                .body(shown(release.id()));
    }

    /** What publishing it would change in a cycle; it is made now if there is none for the data as they are. */
    @GetMapping("/{id}/comparison")
    Map<String, Object> comparison(@PathVariable String id, @RequestParam(required = false) @Nullable String cycle) {
        return ReleaseView.comparison(Comparing.of(house, id, cycle));
    }

    @PostMapping("/{id}/approve")
    Map<String, Object> approve(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Map<String, Object> body,
            HttpServletRequest request) {
        Account by = people.known(request);
        house.lifeCycle().approve(id, by.name(), note(body));
        return shown(id);
    }

    @PostMapping("/{id}/publish")
    Map<String, Object> publish(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Map<String, Object> body,
            HttpServletRequest request) {
        Account by = people.known(request);
        Map<String, Object> given = given(body, "from");
        house.lifeCycle().publish(id, year(String.valueOf(given.get("from"))), by.name(), (done, total) -> {});
        return shown(id);
    }

    @PostMapping("/{id}/rollback")
    Map<String, Object> rollBack(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Map<String, Object> body,
            HttpServletRequest request) {
        Account by = people.known(request);
        house.lifeCycle().rollBack(id, by.name(), note(body), (done, total) -> {});
        return shown(id);
    }

    private static int year(String text) {
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, List.of(), "FROM_WHICH_YEAR", text);
        }
        return year;
    }

    private static String note(@Nullable Map<String, Object> body) {
        return String.valueOf(given(body, "note").getOrDefault("note", ""));
    }

    private static Map<String, Object> given(@Nullable Map<String, Object> body, String key) {
        Map<String, Object> given = body == null ? Map.of() : body;
        given.keySet().stream().filter(other -> !other.equals(key)).findFirst().ifPresent(other -> {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, List.of(), "FIELD_NOT_KNOWN", other, key);
        });
        return given;
    }

    private Map<String, Object> shown(String id) {
        return house.archive()
                .read(holdings -> ReleaseRecord.of(holdings, id)
                        .map(release ->
                                ReleaseView.whole(release, holdings.releases().files(id)))
                        .orElseThrow(() -> Refusal.notFound("RELEASE_NOT_ON_FILE", id)));
    }
}
