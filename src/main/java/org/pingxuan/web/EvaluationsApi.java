package org.pingxuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.InForce;
import org.pingxuan.desk.Submit.Answer;
import org.pingxuan.evidence.Filed;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.RawRecord;
import org.pingxuan.evidence.Reading;
import org.pingxuan.evidence.Registered;
import org.pingxuan.evidence.Subject;
import org.pingxuan.office.SubmissionJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.util.RawValue;

/** Evaluation data in, one record a request, and out again with its history. */
@RestController
@RequestMapping("/api/v1/evaluations")
final class EvaluationsApi {

    private static final int MEGABYTES = 2;

    private final House house;

    EvaluationsApi(House house) {
        this.house = house;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> submit(HttpServletRequest request, Locale locale) throws IOException {
        Answer answer = house.submit().submit(record(request));
        if (answer instanceof Answer.Refused refused) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    refused.problems(),
                    "SUBMISSION_REFUSED",
                    refused.problems().size());
        }
        Answer.Current current = (Answer.Current) answer;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("cycle", current.cycle().text());
        body.put("subject", current.subject());
        body.put("revision", current.revision());
        body.put("sheets", Answers.raw(current.sheets()));
        body.put("problems", Answers.errors(current.open(), locale));
        return current.added()
                ? ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1/evaluations/{cycle}/{subject}")
                                .encode()
                                .buildAndExpand(current.cycle().text(), current.subject())
                                .toUri())
                        .body(body)
                : ResponseEntity.ok(body);
    }

    /** The one record of the body. */
    private RawRecord record(HttpServletRequest request) throws IOException {
        try (Incoming incoming = house.door().open("body.json", LimitedBody.of(request, MEGABYTES))) {
            if (!incoming.hasNext()) {
                throw new Refusal(HttpStatus.BAD_REQUEST, List.of(), "BODY_EMPTY");
            }
            RawRecord record = incoming.next();
            if (record.fields().isEmpty() && !record.problems().isEmpty()) {
                throw new Refusal(HttpStatus.BAD_REQUEST, record.problems(), "BODY_UNREADABLE");
            }
            if (incoming.hasNext()) {
                throw new Refusal(HttpStatus.BAD_REQUEST, List.of(), "ONE_RECORD_ONLY");
            }
            return record;
        }
    }

    @GetMapping("/{cycle}/{subject}")
    Map<String, Object> get(@PathVariable String cycle, @PathVariable String subject, Locale locale) {
        return house.inForce().read(Answers.cycle(cycle), current -> show(current, subject, locale));
    }

    private static Map<String, Object> show(InForce.Current current, String id, Locale locale) {
        Cycle cycle = current.cycle();
        Registered registered = Answers.registered(current, id);
        List<Filed> history = current.evaluations().history(cycle, id);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("cycle", cycle.text());
        body.put("subject", registered.subject().map(EvaluationsApi::subject).orElse(Map.of("id", id)));
        body.put("revision", history.size());
        Map<String, Object> readings = new LinkedHashMap<>();
        registered.dossier().readings().forEach((code, reading) -> readings.put(code.code(), reading(reading)));
        body.put("readings", readings);
        body.put("problems", Answers.errors(registered.problems(), locale));
        List<Object> revisions = new ArrayList<>();
        history.forEach(filed -> revisions.add(revision(filed)));
        body.put("history", revisions);
        return body;
    }

    private static Map<String, Object> subject(Subject subject) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", subject.id());
        shown.put("name", subject.name());
        shown.put("kind", subject.kind());
        shown.put("form", subject.form());
        shown.put("tier", subject.tier());
        shown.put("sector", subject.sector());
        shown.put("region", subject.region());
        shown.put("parent", subject.parent());
        shown.put("postCategories", subject.postCategories());
        shown.put("flags", subject.flags());
        return shown;
    }

    private static Map<String, Object> reading(Reading reading) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("value", Answers.plain(reading.value()));
        shown.put("source", reading.source());
        shown.put("verified", reading.verified());
        shown.put("sourcesDiffer", reading.differs());
        return shown;
    }

    private static Map<String, Object> revision(Filed filed) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("revision", filed.revision());
        shown.put("received", filed.received().toString());
        shown.put("submission", new RawValue(SubmissionJson.write(filed.submission())));
        return shown;
    }
}
