package org.pingxuan.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Desk;
import org.pingxuan.desk.Submit.Answer;
import org.pingxuan.desk.Verify;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.util.RawValue;

/** Evaluation data in, one record a request, its verification, and out again with its history. */
@RestController
@RequestMapping("/api/v1/evaluations")
final class EvaluationsApi {

    private final House house;
    private final OneRecord body;
    private final Verify verify;
    private final Counts counts;

    EvaluationsApi(House house, OneRecord body, Counts counts) {
        this.house = house;
        this.body = body;
        this.counts = counts;
        this.verify = new Verify(house.archive(), house.releases(), counts);
    }

    /**
     * What the subject has after a submission or verification.
     *
     * @param sheets of the packs that apply
     * @param problems what it lacks to be scored
     */
    @Schema(name = "Submitted", description = "提交之后的评分表 · Score sheets after the submission")
    record Submitted(
            @Schema(example = "2013") String cycle,
            @Schema(example = "B-0001") String subject,
            @Schema(example = "2") int revision,

            @ArraySchema(schema = @Schema(implementation = SheetSchema.class))
            List<RawValue> sheets,

            List<ProblemDocument.Error> problems) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Submitted> submit(HttpServletRequest request, Locale locale) throws IOException {
        Answer answer = house.submit().submit(body.of(request));
        counts.submission(answer);
        if (answer instanceof Answer.Refused refused) {
            throw refused("SUBMISSION_REFUSED", refused.problems());
        }
        if (answer instanceof Answer.Frozen frozen) {
            throw frozen(frozen.desk());
        }
        return answer((Answer.Current) answer, locale);
    }

    @PostMapping(path = "/{cycle}/{subject}/verifications", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Submitted> verify(
            @PathVariable String cycle, @PathVariable String subject, HttpServletRequest request, Locale locale)
            throws IOException {
        Cycle of = Answers.cycle(cycle);
        RawRecord record = body.of(request);
        Verify.Answer answer = verify.verify(of, subject, record, "");
        counts.verification(answer);
        if (answer instanceof Verify.Answer.Refused refused) {
            throw refused("VERIFICATION_REFUSED", refused.problems());
        }
        if (answer instanceof Verify.Answer.Changed changed) {
            throw new Refusal(HttpStatus.CONFLICT, changed.problems(), "CHANGED_SINCE");
        }
        if (answer instanceof Verify.Answer.Frozen frozen) {
            throw frozen(frozen.desk());
        }
        if (answer instanceof Verify.Answer.Verified verified) {
            return answer(verified.current(), locale);
        }
        throw Refusal.notFound("SUBJECT_NOT_FOUND", subject, cycle);
    }

    private static Refusal refused(String code, List<Problem> problems) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, problems, code, problems.size());
    }

    private static Refusal frozen(Desk desk) {
        return new Refusal(HttpStatus.CONFLICT, List.of(), "CYCLE_FROZEN", desk.cycle(), String.valueOf(desk.reason()));
    }

    private static ResponseEntity<Submitted> answer(Answer.Current current, Locale locale) {
        Submitted body = new Submitted(
                current.cycle().text(),
                current.subject(),
                current.revision(),
                Answers.raw(current.sheets()),
                ProblemDocument.Error.of(current.open(), locale));
        return current.added()
                ? ResponseEntity.created(at(current.cycle().text(), current.subject()))
                        .body(body)
                : ResponseEntity.ok(body);
    }

    static URI at(String cycle, String subject) {
        return UriComponentsBuilder.fromPath("/api/v1/evaluations/{cycle}/{subject}")
                .encode()
                .buildAndExpand(cycle, subject)
                .toUri();
    }

    @GetMapping("/{cycle}/{subject}")
    @Nullable
    EvaluationView get(
            @PathVariable String cycle, @PathVariable String subject, ServletWebRequest request, Locale locale) {
        return house.inForce()
                .read(
                        Answers.cycle(cycle),
                        current -> Conditional.isKnown(
                                        request, current, current.holdings().desk(current.cycle()), locale)
                                ? null
                                : EvaluationView.of(current, subject, locale));
    }
}
