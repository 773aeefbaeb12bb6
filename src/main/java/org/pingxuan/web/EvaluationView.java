package org.pingxuan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.datafiles.SubmissionJson;
import org.pingxuan.desk.InForce;
import org.pingxuan.evidence.Filed;
import org.pingxuan.evidence.History;
import org.pingxuan.evidence.Reading;
import org.pingxuan.evidence.Registered;
import org.pingxuan.evidence.Subject;
import tools.jackson.databind.util.RawValue;

/**
 * All that is on file for a subject and cycle.
 *
 * @param revision latest one
 * @param withdrawn readings that were there once
 * @param evidence the latest of each reading
 * @param problems what the subject lacks to be scored
 * @param history oldest first
 */
@Schema(name = "Evaluation", description = "一个对象一个周期的全部读数和历史 · Readings and history of a subject in a cycle")
record EvaluationView(
        @Schema(example = "2013") String cycle,
        @Schema(description = "1.1 subject") Map<String, Object> subject,
        int revision,
        boolean frozen,
        Map<String, ReadingView> readings,
        Map<String, WithdrawnView> withdrawn,
        Map<String, String> evidence,
        List<ProblemDocument.Error> problems,
        List<RevisionView> history) {

    /** Whether somebody stands for a reading. */
    enum State {
        VERIFIED,
        UNVERIFIED
    }

    /**
     * A current reading.
     *
     * @param sourcesDiffer another source sent another value
     * @param revision in which it came to have this value
     */
    @Schema(name = "Reading")
    record ReadingView(
            @Schema(description = "number, boolean, text or list", example = "87")
            Object value,

            @Schema(example = "branch") String source,
            State state,
            boolean verified,
            boolean sourcesDiffer,
            int revision) {}

    /** A reading that is not there any more. */
    @Schema(name = "Withdrawn")
    record WithdrawnView(Object value, int revision) {}

    /** A submission or verification, and what it changed. */
    @Schema(name = "Revision")
    record RevisionView(
            int revision,
            String received,

            @Schema(allowableValues = {"SUBMISSION", "VERIFICATION"})
            String type,

            List<ChangeView> changes,
            @Schema(type = "object", description = "1.1") RawValue submission) {}

    /** A change of one reading or attribute. */
    @Schema(name = "Change")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            @Schema(example = "/readings/team.secretary_approval_pct")
            String pointer,

            History.What change,
            @Nullable Object from,
            @Nullable Object to) {}

    static EvaluationView of(InForce.Current current, String id, Locale locale) {
        Registered registered = Answers.registered(current, id);
        List<Filed> filed = current.evaluations().history(current.cycle(), id);
        History history = History.of(current.book().dictionary(), filed);
        Map<String, ReadingView> readings = new LinkedHashMap<>();
        registered
                .dossier()
                .readings()
                .forEach((code, reading) -> readings.put(
                        code.code(), reading(reading, history.latest().getOrDefault(code, 0))));
        Map<String, WithdrawnView> withdrawn = new TreeMap<>();
        Map<String, String> evidence = new TreeMap<>();
        for (History.Step step : history.steps()) {
            step.filed().submission().evidence().forEach((code, text) -> evidence.put(code.code(), text));
            for (Map.Entry<IndicatorCode, Value> gone : step.withdrawn().entrySet()) {
                if (!readings.containsKey(gone.getKey().code())) {
                    withdrawn.put(
                            gone.getKey().code(),
                            new WithdrawnView(
                                    Answers.plain(gone.getValue()), step.filed().revision()));
                }
            }
        }
        return new EvaluationView(
                current.cycle().text(),
                registered.subject().map(EvaluationView::subject).orElseGet(() -> Answers.attributes(registered)),
                filed.size(),
                current.holdings().desk(current.cycle()).frozen(),
                readings,
                withdrawn,
                evidence,
                ProblemDocument.Error.of(registered.problems(), locale),
                history.steps().stream().map(EvaluationView::revision).toList());
    }

    private static ReadingView reading(Reading reading, int revision) {
        return new ReadingView(
                Answers.plain(reading.value()),
                reading.source(),
                reading.verified() ? State.VERIFIED : State.UNVERIFIED,
                reading.verified(),
                reading.differs(),
                revision);
    }

    private static RevisionView revision(History.Step step) {
        return new RevisionView(
                step.filed().revision(),
                step.filed().received().toString(),
                step.filed().submission().verifies().isEmpty() ? "SUBMISSION" : "VERIFICATION",
                step.changes().stream()
                        .map(change -> new ChangeView(
                                change.pointer(), change.what(), plain(change.before()), plain(change.after())))
                        .toList(),
                new RawValue(SubmissionJson.write(step.filed().submission())));
    }

    private static @Nullable Object plain(@Nullable Value value) {
        return value == null ? null : Answers.plain(value);
    }

    /** The subject as it is scored: with what it takes over from above. */
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
        SortedSet<String> posts = subject.postCategories();
        shown.put("postCategories", posts);
        shown.put("flags", subject.flags());
        return shown;
    }
}
