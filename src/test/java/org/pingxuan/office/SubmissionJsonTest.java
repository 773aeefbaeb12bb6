package org.pingxuan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.catalogue.IndicatorCode;
import org.pingxuan.catalogue.Value;
import org.pingxuan.evidence.Attribute;
import org.pingxuan.evidence.Submission;
import org.pingxuan.evidence.Submission.Verified;

class SubmissionJsonTest {

    @Test
    void whatIsStoredReadsAsTheContractSaysAndComesBackTheSame() {
        Submission submission = submission(new Verified(false, new TreeSet<>(List.of(code("a.number")))));
        String stored = SubmissionJson.write(submission);
        assertThat(stored).isEqualTo("""
                        {"cycle":"2013","subject":{"id":"B-1","name":"“上村”支部","parent":null,"flags":["infirm","window"]},\
                        "source":"branch","readings":{"a.number":87.25,"b.whole":-3,"c.yes":true,"d.no":false,\
                        "e.text":"好","f.codes":["V1","V3"],"g.list":[30,7.5],"h.none":[],"i.withdrawn":null},\
                        "verified":["a.number"],"evidence":{"a.number":"见附件"}}""");
        assertThat(SubmissionJson.read(stored)).isEqualTo(submission);
    }

    @Test
    void allOrNothingVerifiedComesBackTheSame() {
        for (Verified verified : List.of(Verified.ALL, Verified.NONE)) {
            Submission submission = submission(verified);
            assertThat(SubmissionJson.read(SubmissionJson.write(submission))).isEqualTo(submission);
        }
    }

    private static Submission submission(Verified verified) {
        SortedMap<Attribute, Optional<Value>> attributes = new TreeMap<>();
        attributes.put(Attribute.NAME, Optional.of(new Value.Text("“上村”支部")));
        attributes.put(Attribute.PARENT, Optional.empty());
        attributes.put(Attribute.FLAGS, Optional.of(codes("window", "infirm")));
        SortedMap<IndicatorCode, Optional<Value>> readings = new TreeMap<>();
        readings.put(code("a.number"), Optional.of(Fraction.of("87.25")));
        readings.put(code("b.whole"), Optional.of(Fraction.of(-3)));
        readings.put(code("c.yes"), Optional.of(Value.YesNo.YES));
        readings.put(code("d.no"), Optional.of(Value.YesNo.NO));
        readings.put(code("e.text"), Optional.of(new Value.Text("好")));
        readings.put(code("f.codes"), Optional.of(codes("V3", "V1")));
        readings.put(code("g.list"), Optional.of(new Value.Numbers(List.of(Fraction.of(30), Fraction.of("7.5")))));
        readings.put(code("h.none"), Optional.of(codes()));
        readings.put(code("i.withdrawn"), Optional.empty());
        SortedMap<IndicatorCode, String> evidence = new TreeMap<>();
        evidence.put(code("a.number"), "见附件");
        return new Submission(
                Cycle.parse("2013").orElseThrow(), "B-1", attributes, "branch", readings, verified, evidence);
    }

    private static IndicatorCode code(String text) {
        return new IndicatorCode(text);
    }

    private static Value codes(String... codes) {
        return new Value.Codes(new TreeSet<>(List.of(codes)));
    }
}
