package org.pingxuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pingxuan.desk.Draft;
import org.pingxuan.desk.ReleaseEvent;
import org.pingxuan.desk.ReleaseRecord;
import org.pingxuan.desk.ReleaseState;

/** A release as the command line tells of it. */
class ReleaseTextTest {

    @Test
    void aFailureIsToldInASentenceAndNotByTheNameItIsKeptUnder() {
        Draft draft = new Draft("sha256:1", "a", Instant.EPOCH, "", true, 0, 0, List.of(), null);
        ReleaseEvent failed = new ReleaseEvent("sha256:1", ReleaseEvent.Kind.FAILED, "b", Instant.EPOCH, "STORAGE");
        StringWriter out = new StringWriter();
        new ReleaseText(Locale.CHINESE, new PrintWriter(out, true))
                .whole(new ReleaseRecord(draft, ReleaseState.APPROVED, List.of(), List.of(failed)), List.of());
        assertThat(out.toString()).contains("数据库或磁盘暂时不可用").doesNotContain("STORAGE");
    }
}
