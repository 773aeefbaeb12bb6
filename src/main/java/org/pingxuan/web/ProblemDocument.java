package org.pingxuan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.pingxuan.evidence.Problem;
import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;
import org.springframework.http.HttpStatusCode;

/**
 * Why a request was not done (RFC 9457).
 *
 * @param errors at least one
 */
@Schema(name = "Problem", description = "为什么没有办成 · Why a request was not done (RFC 9457)")
record ProblemDocument(
        @Schema(example = "urn:pingxuan:problem:submission-refused")
        String type,

        @Schema(example = "数据有问题") String title,
        @Schema(example = "422") int status,

        @Schema(example = "有 1 处问题，整条没有收下；请按 errors 逐条更正后重新提交")
        String detail,

        @Schema(example = "/api/v1/evaluations") String instance,
        List<Error> errors) {

    /** One thing that is wrong. */
    @Schema(name = "Error", description = "一处问题 · One thing that is wrong")
    record Error(
            @Schema(description = "JSON Pointer (RFC 6901)", example = "/readings/team.secretary_approval_pct")
            String pointer,

            @Schema(example = "NUMBER_OUT_OF_RANGE") String code,

            @Schema(example = "书记民主测评赞成率为 187，超出范围：应为 0 到 100")
            String message) {

        static List<Error> of(List<Problem> problems, Locale locale) {
            return problems.stream()
                    .map(problem -> new Error(
                            problem.pointer(), problem.code(), problem.message().in(locale)))
                    .toList();
        }
    }

    static ProblemDocument of(
            HttpStatusCode status, String code, Label detail, List<Problem> problems, String instance, Locale locale) {
        return new ProblemDocument(
                Refusal.type(code),
                title(status.value()).in(locale),
                status.value(),
                detail.in(locale),
                instance,
                problems.isEmpty() ? List.of(new Error("", code, detail.in(locale))) : Error.of(problems, locale));
    }

    /** What a status says by itself. */
    static ProblemDocument of(int status, String instance, Locale locale) {
        return of(HttpStatusCode.valueOf(status), code(status), title(status), List.of(), instance, locale);
    }

    static String code(int status) {
        return "STATUS_" + status;
    }

    static Label title(int status) {
        return Messages.has(code(status)) ? Messages.of(code(status)) : Messages.of("STATUS_OTHER", status);
    }
}
