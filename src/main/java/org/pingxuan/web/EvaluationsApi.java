package org.pingxuan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "evaluations", description = "考评数据 · Evaluation data")
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

    @Operation(
            summary = "提交一条考评数据 · Submit a record",
            description = "有变化 201，没有变化 200，有问题 422（列出全部），周期冻结 409"
                    + " · 201 if it changes something, 200 if not, 422 with all problems, 409 if the cycle is frozen")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecordSchema.class),
                            examples = @ExampleObject(RecordSchema.EXAMPLE)))
    @ApiResponse(responseCode = "201", description = "新的修订 · A new revision")
    @ApiResponse(responseCode = "200", description = "没有变化 · Nothing new")
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

    @Operation(
            summary = "核验读数 · Verify readings",
            description =
                    "revision 之后变了的读数不核验（409）· readings that have changed since the revision are not verified (409)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecordSchema.Verification.class),
                            examples = @ExampleObject(RecordSchema.Verification.EXAMPLE)))
    @ApiResponse(responseCode = "201", description = "已核验 · Verified")
    @ApiResponse(responseCode = "200", description = "早已核验 · Were verified already")
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

    @Operation(summary = "一个对象的读数和历史 · Readings and history of a subject")
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
