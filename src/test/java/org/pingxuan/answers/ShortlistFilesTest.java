package org.pingxuan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pingxuan.ranking.Trial.branch;
import static org.pingxuan.ranking.Trial.member;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.pingxuan.catalogue.Award;
import org.pingxuan.catalogue.Award.Limit;
import org.pingxuan.catalogue.Fraction;
import org.pingxuan.ranking.Shortlist;
import org.pingxuan.ranking.Trial;

class ShortlistFilesTest {

    private static final Map<String, String> NAMES =
            Map.of("B-0001", "上河村支部", "B-0002", "=李家沟支部", "B-0003", "下河村支部", "B-0004", "镇支部");

    private final Award award = Trial.award().rate(50).award();
    private final Shortlist shortlist = Trial.shortlist(
            award,
            List.of(
                    branch("B-0003").points("88.40", "3", "0"),
                    branch("B-0001").points("90.79", "5", "2"),
                    branch("B-0004").points("90.40", "1", "0"),
                    branch("B-0002").points("89.20", "6", "0").barred("MASS_GATE")));

    @Test
    void theJsonIsTheOneOfTheContract() {
        assertThat(json(shortlist)).isEqualTo("""
                        {"cycle":"2013","award":"trial","release":"sha256:trial","pools":[\
                        {"key":{"kind":"GRASSROOTS_ORG","tier":"VILLAGE_UNIT","sector":"rural","form":"BRANCH"},\
                        "size":4,"quota":2,"listed":3,"standings":[\
                        {"subject":"B-0001","rank":1,"score":"93.79","outcome":"PLACE","decidedBy":"score"},\
                        {"subject":"B-0004","rank":2,"score":"91.40","outcome":"PLACE","decidedBy":"tie:base"},\
                        {"subject":"B-0003","rank":3,"score":"91.40","outcome":"RESERVE","decidedBy":"tie:base"},\
                        {"subject":"B-0002","rank":null,"score":"95.20","outcome":"INELIGIBLE","reasons":["MASS_GATE"]}]}]}
                        """);
    }

    @Test
    void theJsonSaysWhoGaveWayAndWhichShareIsShort() {
        Limit leaders = new Limit.ShareOf("leading_cadre", new Fraction(1, 5));
        Limit county = new Limit.ShareAtOrBelow("COUNTY", new Fraction(3, 5));
        Shortlist limited = Trial.shortlist(
                Trial.award().limits(leaders, county).award(),
                List.of(
                        member("M-1").tier("CITY").total("90").in("leading_cadre"),
                        member("M-2").tier("CITY").total("80")));

        assertThat(json(limited)).isEqualTo("""
                        {"cycle":"2013","award":"trial","release":"sha256:trial",\
                        "share":{"county-or-below":"0.00"},"decision":"COUNTY_SHARE","pools":[\
                        {"key":{"kind":"MEMBER","tier":"CITY","sector":"rural","form":null},\
                        "size":2,"quota":1,"listed":2,"standings":[\
                        {"subject":"M-1","rank":1,"score":"90.00","outcome":"RESERVE","decidedBy":"score",\
                        "limit":"leading_cadre","successor":"M-2"},\
                        {"subject":"M-2","rank":2,"score":"80.00","outcome":"PLACE","decidedBy":"score",\
                        "replaces":"M-1"}]}]}
                        """);
    }

    @Test
    void theCsvSpeaksChineseAndRunsNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShortlistCsv.write(shortlist, award, Trial.DICTIONARY, NAMES::get, Locale.CHINESE, out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFF周期,奖项,类别,层级,领域,形式,组内总数,名额,名单长度,名次,对象编号,名称,得分,结果,排序依据,不予推荐原因,限额,递补对象,递补了",
                        "2013,试评,基层党组织,VILLAGE_UNIT,农村,支部,4,2,3,1,B-0001,上河村支部,93.79,入选,得分,,,,",
                        "2013,试评,基层党组织,VILLAGE_UNIT,农村,支部,4,2,3,2,B-0004,镇支部,91.40,入选,同分，基础分高者在前,,,,",
                        "2013,试评,基层党组织,VILLAGE_UNIT,农村,支部,4,2,3,3,B-0003,下河村支部,91.40,备选,同分，基础分高者在前,,,,",
                        "2013,试评,基层党组织,VILLAGE_UNIT,农村,支部,4,2,3,,B-0002,'=李家沟支部,95.20,不予推荐,,MASS_GATE,,,");
    }

    @Test
    void theCsvSpeaksEnglishToEnglishReaders() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShortlistCsv.write(shortlist, award, Trial.DICTIONARY, NAMES::get, Locale.ENGLISH, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Decided by", "Equal score: higher base first");
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbers() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook()))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(rows).hasSize(5);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("周期");
            assertThat(rows.get(1).getCellAsNumber(9))
                    .hasValueSatisfying(rank -> assertThat(rank).isEqualByComparingTo("1"));
            assertThat(rows.get(1).getCellAsNumber(12))
                    .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("93.79"));
            assertThat(rows.get(4).getCellText(11)).isEqualTo("=李家沟支部");
        }
    }

    @Test
    void theWorkbookDoesNotSayWhenItWasWritten() throws IOException {
        List<String> moments = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                moments.add(part.getTimeLocal().toString());
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("dcterms:created>");
            }
        }

        assertThat(moments).isNotEmpty().containsOnly("1980-02-01T00:00");
        assertThat(workbook()).isEqualTo(workbook());
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShortlistXlsx.write(shortlist, award, Trial.DICTIONARY, NAMES::get, Locale.CHINESE, out);
        return out.toByteArray();
    }

    private static String json(Shortlist shortlist) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShortlistJson.write(shortlist, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
