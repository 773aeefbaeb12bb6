package org.pingxuan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.Desk;
import org.pingxuan.desk.Freeze;
import org.pingxuan.desk.Holdings;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Cycles: how far they are, and whether they take data. */
@RestController
@Tag(name = "cycles", description = "周期 · Cycles")
@RequestMapping("/api/v1/cycles")
final class CyclesApi {

    private static final int LONGEST_REASON = 500;

    private final House house;
    private final OneRecord body;
    private final Freeze freeze;

    CyclesApi(House house, OneRecord body) {
        this.house = house;
        this.body = body;
        this.freeze = new Freeze(house.archive());
    }

    /** What a cycle's desk answers. */
    enum State {
        OPEN,
        FROZEN
    }

    /**
     * A cycle.
     *
     * @param reason why it was frozen or reopened last; null if it never was
     * @param submissions number of the latest submission of the cycle
     */
    @Schema(name = "Cycle", description = "周期 · Cycle")
    record CycleView(
            @Schema(example = "2013") String cycle,
            State state,
            @Schema(example = "年底评议开始汇总") @Nullable String reason,
            @Nullable Instant changed,
            @Schema(example = "sha256:…") String release,
            @Schema(example = "17810") long registered,
            long latest) {}

    private static CycleView shown(Holdings holdings, Cycle cycle) {
        Desk desk = holdings.desk(cycle);
        return new CycleView(
                cycle.text(),
                desk.frozen() ? State.FROZEN : State.OPEN,
                desk.reason(),
                desk.changed(),
                holdings.releases().inForce(cycle),
                holdings.registered(cycle),
                holdings.latest(cycle));
    }

    @Operation(summary = "各周期的状态 · All cycles")
    @GetMapping
    @Nullable
    List<CycleView> cycles(ServletWebRequest request) {
        return house.archive().read(holdings -> {
            List<CycleView> cycles = holdings.cycles().stream()
                    .map(cycle -> shown(holdings, cycle))
                    .toList();
            return Conditional.isKnown(request, cycles) ? null : cycles;
        });
    }

    @Operation(summary = "一个周期的状态 · A cycle")
    @GetMapping("/{cycle}")
    @Nullable
    CycleView cycle(@PathVariable String cycle, ServletWebRequest request) {
        return house.archive().read(holdings -> {
            CycleView view = shown(holdings, Answers.cycle(holdings, cycle));
            return Conditional.isKnown(request, view) ? null : view;
        });
    }

    @Operation(
            summary = "冻结周期 · Freeze a cycle",
            description = "冻结后提交、批量行和核验都回答 409 · submissions, rows and verifications are then refused (409)")
    @ReasonAsked
    @PostMapping("/{cycle}/freeze")
    CycleView freeze(@PathVariable String cycle, HttpServletRequest request) throws IOException {
        String reason = reason(request);
        return answer(cycle, freeze.freeze(Answers.cycle(cycle), reason), reason);
    }

    @Operation(summary = "重新开放周期 · Reopen a cycle")
    @ReasonAsked
    @PostMapping("/{cycle}/reopen")
    CycleView reopen(@PathVariable String cycle, HttpServletRequest request) throws IOException {
        String reason = reason(request);
        return answer(cycle, freeze.reopen(Answers.cycle(cycle), reason), reason);
    }

    /** The same once more is fine; to freeze what somebody else froze for another reason is not. */
    private CycleView answer(String cycle, Optional<Freeze.Answer> given, String reason) {
        Freeze.Answer answer = given.orElseThrow(() -> Refusal.notFound("CYCLE_NOT_FOUND", cycle));
        Desk desk = answer.desk();
        if (!answer.changed() && !reason.equals(desk.reason())) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    List.of(),
                    desk.frozen() ? "FROZEN_ALREADY" : "OPEN_ALREADY",
                    cycle,
                    desk.reason() == null ? "–" : desk.reason());
        }
        return house.archive().read(holdings -> shown(holdings, desk.cycle()));
    }

    private String reason(HttpServletRequest request) throws IOException {
        RawRecord record = body.of(request);
        for (String key : record.fields().keySet()) {
            if (!key.equals("reason")) {
                throw refused(Problem.of(record.where(), "/" + key, "FIELD_UNKNOWN", key, ""));
            }
        }
        if (record.fields().get("reason") instanceof String reason
                && !reason.isBlank()
                && reason.length() <= LONGEST_REASON) {
            return reason.strip();
        }
        throw refused(Problem.of(record.where(), "/reason", "REASON_EXPECTED", LONGEST_REASON));
    }

    private static Refusal refused(Problem problem) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, List.of(problem), "REQUEST_REFUSED");
    }
}
