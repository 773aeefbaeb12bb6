package org.pingxuan.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.desk.InForce;
import org.pingxuan.office.ShortlistCsv;
import org.pingxuan.office.ShortlistJson;
import org.pingxuan.office.ShortlistXlsx;
import org.pingxuan.ranking.Shortlist;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Awards and their shortlists, for programs, as tables and as workbooks (contract 1.3). */
@RestController
@RequestMapping("/api/v1")
final class ShortlistsApi {

    private static final String AT = "/shortlists/{cycle}/{award}";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final House house;

    ShortlistsApi(House house) {
        this.house = house;
    }

    /** Writes a shortlist in one of its forms. */
    private interface Writer {
        void write(
                Shortlist shortlist, Award award, Dictionary dictionary, UnaryOperator<String> names, OutputStream out)
                throws IOException;
    }

    @GetMapping("/awards")
    List<Map<String, Object>> awards() {
        return house.inForce()
                .newest(release -> release.book().awards().stream()
                        .map(ShortlistsApi::shown)
                        .toList());
    }

    static Map<String, Object> shown(Award award) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", award.id());
        shown.put("title", Answers.label(award.title()));
        shown.put("pack", award.pack());
        shown.put("kinds", award.kinds().stream().sorted().toList());
        shown.put("pool", award.pool());
        shown.put("order", award.order());
        return shown;
    }

    @GetMapping(path = AT, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(@PathVariable String cycle, @PathVariable String award) {
        return answer(
                cycle,
                award,
                MediaType.APPLICATION_JSON,
                (list, of, dictionary, names, out) -> ShortlistJson.write(list, out));
    }

    @GetMapping(path = AT, produces = CSV)
    ResponseEntity<byte[]> csv(@PathVariable String cycle, @PathVariable String award, Locale locale) {
        return answer(
                cycle,
                award,
                MediaType.parseMediaType(CSV + ";charset=UTF-8"),
                (list, of, dictionary, names, out) -> ShortlistCsv.write(list, of, dictionary, names, locale, out));
    }

    @GetMapping(path = AT, produces = XLSX)
    ResponseEntity<byte[]> workbook(@PathVariable String cycle, @PathVariable String award, Locale locale) {
        return answer(
                cycle,
                award,
                MediaType.parseMediaType(XLSX),
                (list, of, dictionary, names, out) -> ShortlistXlsx.write(list, of, dictionary, names, locale, out));
    }

    private ResponseEntity<byte[]> answer(String cycle, String awardId, MediaType type, Writer writer) {
        byte[] body = house.inForce().read(Answers.cycle(cycle), current -> write(current, awardId, writer));
        return ResponseEntity.ok().contentType(type).body(body);
    }

    private byte[] write(InForce.Current current, String awardId, Writer writer) {
        Award award = Answers.award(current, awardId);
        UnaryOperator<String> names = id -> current.results()
                .outcomes()
                .of(current.cycle(), id)
                .map(outcome -> outcome.subject().name())
                .orElse(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(
                    house.shortlists().of(current, award), award, current.book().dictionary(), names, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
