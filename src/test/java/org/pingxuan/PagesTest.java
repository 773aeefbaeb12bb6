package org.pingxuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the pages finds, in the language chosen. */
class PagesTest {

    private static final String LIST = "/shortlists/2013/year-end-organisations";

    @TempDir
    static Path directory;

    private static Counter counter;

    @BeforeAll
    static void open() throws Exception {
        counter = Counter.open(directory);
        counter.post("/api/v1/evaluations/batch", Counter.NDJSON, SampleFile.ndjson(400));
    }

    @AfterAll
    static void close() {
        counter.close();
    }

    @Test
    void theLanguageChosenOnAPageIsRememberedAndProgramsStillAskByHeader() throws Exception {
        Counter.Answer chosen = counter.get("/?lang=en", "Accept-Language", "zh");
        assertThat(chosen.text()).contains("<html lang=\"en\">", "Shortlists");
        String cookie = chosen.header("Set-Cookie").replaceFirst(";.*", "");
        assertThat(counter.get(LIST, "Accept-Language", "zh", "Cookie", cookie).text())
                .contains("<html lang=\"en\">");
        assertThat(counter.get("/?lang=zh", "Cookie", cookie).text()).contains("<html lang=\"zh-CN\">");
        assertThat(counter.get("/?lang=fr").text()).contains("<html lang=\"zh-CN\">");
        assertThat(counter.get("/api/v1/evaluations/2013/nobody", "Accept-Language", "zh", "Cookie", cookie)
                        .text())
                .contains("找不到");
    }

    @Test
    void theOtherLanguageIsOneStepAwayAndKeepsTheQuestion() throws Exception {
        assertThat(counter.get("/subjects?cycle=2013&q=%E6%94%AF%E9%83%A8").text())
                .contains("href=\"/subjects?cycle=2013&amp;q=%E6%94%AF%E9%83%A8&amp;lang=en\"");
    }

    @Test
    void aSubjectIsFoundByItsIdAtOnceAndByPartOfItsNameInAList() throws Exception {
        Counter.Answer exact = counter.get("/subjects?cycle=2013&q=X0001-01-001");
        assertThat(exact.status()).isEqualTo(302);
        assertThat(exact.header("Location")).endsWith("/sheets/2013/X0001-01-001");
        assertThat(counter.get("/subjects?cycle=2013&q=%E6%94%AF%E9%83%A8").text())
                .contains("/sheets/2013/X0001-01-001", "党支部");
        assertThat(counter.get("/subjects?cycle=2013&parent=X0001-01").text())
                .contains("/sheets/2013/X0001-01-001")
                .doesNotContain("/sheets/2013/X0001-02-001");
        assertThat(counter.get("/subjects?cycle=2013&q=%3Cscript%3E").text())
                .contains("没有找到", "&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(counter.get("/subjects?cycle=2013").text()).contains("after=");
    }

    @Test
    void whatCannotBeShownIsAPageTooAndNoDocumentForPrograms() throws Exception {
        for (String path : new String[] {
            "/sheets/2013/nobody",
            "/shortlists/2013/none",
            "/shortlists/1999/year-end-organisations",
            "/subjects?cycle=x"
        }) {
            Counter.Answer answer = counter.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).as(path).startsWith("text/html");
            assertThat(answer.text()).as(path).contains("<h1>");
        }
    }

    @Test
    void aLinkLoadsAShortlistInTheFormItNames() throws Exception {
        assertThat(counter.get(LIST).text()).contains("/api/v1" + LIST + "?format=xlsx");
        Counter.Answer csv = counter.get("/api/v1" + LIST + "?format=csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"2013-year-end-organisations.csv\"");
        assertThat(counter.get("/api/v1" + LIST + "?format=xlsx").header("Content-Type"))
                .isEqualTo(Counter.XLSX);
        assertThat(counter.get("/api/v1" + LIST + "?format=json").header("Content-Type"))
                .startsWith(Counter.JSON);
        assertThat(counter.get("/api/v1" + LIST + "?format=doc").status()).isEqualTo(406);
    }
}
