package org.pingxuan.datafiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.evidence.Sample.branch;
import static org.pingxuan.evidence.Sample.decimal;
import static org.pingxuan.evidence.Sample.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pingxuan.evidence.Sample;
import org.pingxuan.evidence.Submission;

class SubmissionJsonTest {

    @Test
    void equalSubmissionsHaveEqualTextAndAreReadBackExactly() {
        Map<String, @Nullable Object> record = branch(
                "team.secretary_approval_pct",
                "87.10",
                "票数",
                "30/7/2/1/0",
                "integrity.veto_codes",
                List.of(),
                "gate.analysis_meeting",
                "已开",
                "班子健全按期换届",
                "否",
                "有效票",
                null);
        record.put("verified", List.of("票数"));
        record.put("evidence", map("票数", "卷宗 \"3\"\n第 2 页"));
        Submission submission = Sample.accepted(record);
        String text = SubmissionJson.write(submission);

        assertThat(text).isEqualTo("""
                        {"cycle":"2013","subject":{"id":"B-1","name":"上村支部","kind":"GRASSROOTS_ORG","form":"BRANCH",\
                        "tier":"VILLAGE_UNIT","sector":"rural","region":"611002","parent":"C-1"},"source":"branch",\
                        "readings":{"gate.analysis_meeting":"HELD","integrity.veto_codes":[],\
                        "mass.ballot_counts":[30,7,2,1,0],"mass.ballots_valid":null,"team.complete_on_term":false,\
                        "team.secretary_approval_pct":87.1},"verified":["mass.ballot_counts"],\
                        "evidence":{"mass.ballot_counts":"卷宗 \\"3\\"\\n第 2 页"}}""");
        assertThat(SubmissionJson.read(text)).isEqualTo(submission);
    }

    @Test
    void aBareSubmissionIsReadBackToo() {
        Submission submission =
                Sample.accepted(map("cycle", "2013", "subject", map("id", "M-1", "form", null), "verified", true));

        assertThat(SubmissionJson.read(SubmissionJson.write(submission))).isEqualTo(submission);
    }

    @Property(tries = 300)
    void everyNumberIsStoredExactly(@ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal number) {
        Submission submission = Sample.accepted(branch("team.secretary_approval_pct", number));

        assertThat(SubmissionJson.read(SubmissionJson.write(submission))).isEqualTo(submission);
    }

    @Test
    void trailingZerosMakeNoDifference() {
        assertThat(SubmissionJson.write(Sample.accepted(branch("有效票", decimal("40.0")))))
                .isEqualTo(SubmissionJson.write(Sample.accepted(branch("mass.ballots_valid", decimal("4E+1")))));
    }
}
