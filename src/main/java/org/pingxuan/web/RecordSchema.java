package org.pingxuan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The form of evaluation data (contract 1.1) for those who read the API's description; the intake checks what comes. */
@Schema(
        name = "EvaluationData",
        description = "考评数据 · Evaluation data; fields that start with # are notes and not read")
record RecordSchema(
        @Schema(
                description = "2013, 2013-H1, 2013-Q1, 2013-S2, 2013-E-yushu",
                example = "2013",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String cycle,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Subject subject,

        @Schema(example = "branch", description = "谁报的 · who sends it")
        String source,

        @Schema(description = "指标代码或名称 → 值，null 为撤回 · indicator code or label → value; null withdraws")
        Map<String, Object> readings,

        @Schema(description = "true, false 或已核指标的列表 · or a list of the codes verified")
        Object verified,

        @Schema(description = "指标代码 → 佐证 · code → text or URI, stored and never scored")
        Map<String, String> evidence) {

    static final String EXAMPLE = """
            {"cycle":"2013",
             "subject":{"id":"B-0001","name":"上河村党支部","kind":"GRASSROOTS_ORG","form":"BRANCH",
                        "tier":"VILLAGE_UNIT","sector":"rural","region":"611002"},
             "source":"branch",
             "readings":{"team.complete_on_term":true,"team.secretary_approval_pct":87,
                         "mass.ballot_counts":[30,7,2,1,0]},
             "verified":true}""";

    static final String LINES = """
            {"cycle":"2013","subject":{"id":"B-0001"},"readings":{"team.secretary_approval_pct":87}}
            {"cycle":"2013","subject":{"id":"B-0002"},"readings":{"team.secretary_approval_pct":91}}
            """;

    static final String TABLE = """
            cycle,subject.id,来源,书记民主测评赞成率
            2013,B-0001,branch,87
            2013,B-0002,branch,91
            """;

    /** Who it is about. */
    @Schema(name = "Subject")
    record Subject(
            @Schema(example = "B-0001", requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Schema(example = "上河村党支部") String name,
            @Schema(example = "GRASSROOTS_ORG") String kind,
            @Schema(example = "BRANCH") String form,
            @Schema(example = "VILLAGE_UNIT") String tier,
            @Schema(example = "rural") String sector,
            @Schema(example = "611002") String region,
            @Schema(example = "C-0001") String parent,
            List<String> postCategories,
            List<String> flags) {}

    /** A verifier's word. */
    @Schema(name = "Verification", description = "核验 · Verification of readings as they were at a revision")
    record Verification(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[\"team.secretary_approval_pct\"]")
            List<String> codes,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "2",
                    description = "核验时所见的修订号 · the revision that was looked at")
            int revision,

            @Schema(description = "文字，或 指标 → 文字 · a text, or code → text", example = "测评表 12 号")
            Object evidence) {

        static final String EXAMPLE = """
                {"codes":["team.secretary_approval_pct"],"revision":2,"evidence":"测评表 12 号"}""";
    }

    /** Why a cycle is frozen or reopened. */
    @Schema(name = "Reason")
    record Reason(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "年底评议开始汇总")
            String reason) {

        static final String EXAMPLE = """
                {"reason":"年底评议开始汇总"}""";
    }

    /** What became of a batch. */
    @Schema(name = "BatchReport", description = "批量导入结果 · What became of a batch")
    record Batch(
            @Schema(example = "20000") long rows,
            @Schema(example = "19800") long accepted,
            @Schema(example = "0") long unchanged,
            @Schema(example = "200") long rejectedRows,

            @Schema(
                    description = "待更正行的文件 · where the refused rows are to be had, to be corrected and sent again",
                    example = "/api/v1/evaluations/batch/4be2…/corrections")
            String template,

            List<Rejection> rejected,

            @Schema(description = "资料不全的对象数 · subjects that lack something")
            long lacking,

            List<Lack> problems,

            @Schema(
                    description =
                            "关于整个文件的提醒，如没有读的工作表；没有则不出现 · about the file as a whole, such as sheets not read; absent if nothing")
            List<Lack> notes) {

        static final String EXAMPLE = """
                {"rows":3,"accepted":2,"unchanged":0,"rejectedRows":1,
                 "template":"/api/v1/evaluations/batch/4be21f0a93c7d8e65b104f2d7a9c3e18/corrections",
                 "rejected":[{"row":4,"field":"书记民主测评赞成率","code":"NUMBER_OUT_OF_RANGE",
                              "message":"书记民主测评赞成率为 187，超出范围：应为 0 到 100"}],
                 "lacking":0,"problems":[]}""";
    }

    /** Something wrong with a row. */
    @Schema(name = "Rejection")
    record Rejection(int row, String field, String code, String message) {}

    /** What a subject lacks. */
    @Schema(name = "Lack")
    record Lack(String at, String code, String message) {}

    /** A shortlist (contract 1.3). */
    @Schema(name = "Shortlist", description = "候选名单 · Shortlist of an award")
    record Shortlist(String cycle, String award, String release, List<Pool> pools) {}

    /** A pool of candidates that compete with each other. */
    @Schema(name = "Pool")
    record Pool(Map<String, String> key, int size, int quota, int listed, List<Standing> standings) {}

    /** Where a candidate stands. */
    @Schema(name = "Standing")
    record Standing(
            @Schema(example = "B-0001") String subject,
            @Schema(example = "1") Integer rank,
            @Schema(example = "93.79") String score,

            @Schema(allowableValues = {"PLACE", "RESERVE", "OFF_LIST", "INELIGIBLE", "TO_BE_DECIDED"})
            String outcome,

            @Schema(example = "score") String decidedBy,
            List<String> reasons) {}
}
