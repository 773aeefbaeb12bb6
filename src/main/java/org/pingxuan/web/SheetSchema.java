package org.pingxuan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a score sheet (contract 1.2) for those who read the API's description; sheets go out as they were sealed. */
@Schema(name = "ScoreSheet", description = "评分表 · Score sheet; amounts are decimal strings with two places")
record SheetSchema(
        @Schema(example = "2013") String cycle,
        @Schema(example = "B-0001") String subject,
        @Schema(example = "five-goods") @Nullable String pack,
        @Schema(example = "sha256:…") String release,

        @Schema(allowableValues = {"SCORED", "INCOMPLETE", "PENDING", "NOT_APPLICABLE"})
        String status,

        List<Line> lines,
        @Schema(example = "{\"team\":\"17.70\"}") Map<String, String> criteria,
        @Schema(example = "91.83") @Nullable String base,
        @Schema(example = "0.00") @Nullable String bonus,
        @Schema(example = "0.00") @Nullable String deductions,
        @Schema(example = "91.83") @Nullable String total,
        @Schema(example = "A") @Nullable String grade,
        @Nullable Integer stars,
        List<String> titles,
        List<Finding> findings,
        List<String> missing,
        List<String> pending,

        @Schema(
                description = "gate packs only",
                allowableValues = {"PASS", "MAKE_UP", "REDO"})
        @Nullable
        String result) {

    /** A score line. */
    @Schema(name = "ScoreLine")
    record Line(
            @Schema(example = "书记测评") String rule,
            @Schema(example = "five-goods/scoring.csv:3") String at,
            @Schema(example = "team") String criterion,

            @Schema(example = "team.secretary_approval_pct") @Nullable
            String indicator,

            @Schema(example = "87") @Nullable String value,
            @Schema(example = "7.20") String points,
            @Schema(example = "8.00") @Nullable String max,
            @Schema(example = "书记民主测评赞成率 87%") String reason) {}

    /** A finding. */
    @Schema(name = "Finding")
    record Finding(
            @Schema(example = "MASS_GATE") String code,

            @Schema(allowableValues = {"INELIGIBLE", "VETO", "REVIEW", "HELP_PLAN", "INFO"})
            String effect,

            String reason,
            String rule,
            String at) {}
}
