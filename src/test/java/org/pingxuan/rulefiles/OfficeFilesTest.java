package org.pingxuan.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Document.Mapping;
import org.pingxuan.rules.Document.Scalar;
import org.pingxuan.rules.Document.Sequence;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Table;
import org.pingxuan.rules.Table.Cell;

class OfficeFilesTest {

    private final Diagnostics diagnostics = new Diagnostics();
    private final OfficeFiles files = new OfficeFiles();

    @Test
    void aCsvCellStandsOnThePhysicalLineOnWhichItsRowStarts() {
        Table table = csv("规则,理由\n\n一,\"第一行\n第二行\"\n,\n二,好\n");
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(1).get(1))
                .isEqualTo(new Cell("第一行\n第二行", Place.of("five-goods/scoring.csv", 3, 2)));
        assertThat(table.rows().get(2).get(0).place().at()).isEqualTo("five-goods/scoring.csv:6");
    }

    @Test
    void byteOrderMarkAndSpacesOfAllWidthsAreNoPartOfACell() {
        Table table = csv("\uFEFF规则 ,\u3000理由\u00A0\r\n\u3000一\u3000,  a b  \r\n");
        assertThat(texts(table)).containsExactly(List.of("规则", "理由"), List.of("一", "a b"));
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsLine() {
        byte[] gbk = "规则\n".getBytes(StandardCharsets.UTF_8);
        byte[] rest = "理由".getBytes(Charset.forName("GBK"));
        byte[] both = new byte[gbk.length + rest.length];
        System.arraycopy(gbk, 0, both, 0, gbk.length);
        System.arraycopy(rest, 0, both, gbk.length, rest.length);
        assertThat(files.table(new RuleFile("a.csv", both), diagnostics)).isEmpty();
        assertThat(codes()).containsExactly("a.csv:2 NOT_UTF8");
    }

    @Test
    void controlAndWritingDirectionCharactersAreRefused() {
        assertThat(files.table(file("a.csv", "规则\n一\u202E二\u0000"), diagnostics))
                .isEmpty();
        assertThat(codes()).containsExactly("a.csv:2:2 FORBIDDEN_CHARACTER", "a.csv:2:4 FORBIDDEN_CHARACTER");
    }

    @Test
    void unbalancedQuotesAreADiagnostic() {
        assertThat(files.table(file("a.csv", "规则\n一\n\"二\n三\n"), diagnostics)).isEmpty();
        assertThat(codes()).containsExactly("a.csv:2 TABLE_BROKEN");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        assertThat(files.table(new RuleFile("a.csv", new byte[RuleFile.MAX_BYTES + 1]), diagnostics))
                .isEmpty();
        assertThat(files.table(new RuleFile("a.xlsx", new byte[RuleFile.MAX_BYTES + 1]), diagnostics))
                .isEmpty();
        assertThat(codes()).containsExactly("a.csv FILE_TOO_LARGE", "a.xlsx FILE_TOO_LARGE");
    }

    @Test
    void aWorkbookReadsAsTheCsvOfTheSameCells() {
        String cells = "规则,起点,占比,满分\n一,60,40%,\n二,-0.5,33.33%,26.67\n三,0,0%,100000";
        Table book = files.table(Sheets.ofCsv("a.xlsx", cells), diagnostics).orElseThrow();
        assertThat(book.rows().get(1)).hasSize(3);
        assertThat(texts(book).get(2)).containsExactly("二", "-0.5", "33.33%", "26.67");
        Table csv = csv(cells);
        assertThat(texts(book).get(3)).isEqualTo(texts(csv).get(3));
        assertThat(codes()).isEmpty();
    }

    @Test
    void aCellOfAWorkbookHasItsSheetAndLetters() {
        RuleFile file = Sheets.file("a.xlsx", "计分表", sheet -> {
            sheet.value(0, 0, "规则");
            sheet.value(3, 1, "好");
        });
        Table table = files.table(file, diagnostics).orElseThrow();
        assertThat(table.rows().get(1).get(1).place().at()).isEqualTo("a.xlsx!计分表!B4");
    }

    @Test
    void aNumberOfAWorkbookIsReadToFifteenDigits() {
        RuleFile file = Sheets.file("a.xlsx", "表", sheet -> {
            sheet.value(0, 0, 0.1 + 0.2);
            sheet.value(0, 1, 1e15);
        });
        assertThat(texts(files.table(file, diagnostics).orElseThrow()))
                .containsExactly(List.of("0.3", "1000000000000000"));
    }

    @Test
    void formulasAndDatesAreRefusedWithTheirCell() {
        RuleFile file = Sheets.file("a.xlsx", "表", sheet -> {
            sheet.formula(0, 0, "1+1");
            sheet.value(1, 2, java.time.LocalDate.of(2013, 1, 2));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        });
        files.table(file, diagnostics);
        assertThat(codes()).containsExactly("a.xlsx!表!A1 CELL_IS_FORMULA", "a.xlsx!表!C2 CELL_IS_DATE");
    }

    @Test
    void aBrokenWorkbookIsADiagnostic() {
        assertThat(files.table(file("a.xlsx", "no workbook"), diagnostics)).isEmpty();
        byte[] whole = Sheets.ofCsv("b.xlsx", "规则,理由\n一,二").content();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThat(files.table(new RuleFile("b.xlsx", half), diagnostics)).isEmpty();
        assertThat(codes()).containsExactly("a.xlsx WORKBOOK_BROKEN", "b.xlsx WORKBOOK_BROKEN");
    }

    @Test
    void yamlIsTextNodesWithPlaces() {
        Mapping mapping = (Mapping) yaml("id: year-end\ntitle: {zh: 年底评议}\nkinds: [A, 01]\nempty:\nbonus: ~\n")
                .orElseThrow();
        assertThat(mapping.entries().keySet()).containsExactly("id", "title", "kinds", "empty", "bonus");
        assertThat(mapping.entries().get("id").value()).isEqualTo(new Scalar("year-end", Place.of("pack.yaml", 1, 5)));
        assertThat(((Sequence) mapping.entries().get("kinds").value()).items())
                .containsExactly(
                        new Scalar("A", Place.of("pack.yaml", 3, 9)), new Scalar("01", Place.of("pack.yaml", 3, 12)));
        assertThat(((Scalar) mapping.entries().get("empty").value()).text()).isEmpty();
        assertThat(((Scalar) mapping.entries().get("bonus").value()).text()).isEqualTo("~");
        assertThat(mapping.entries().get("title").key()).isEqualTo(Place.of("pack.yaml", 2, 1));
    }

    @Test
    void aDuplicateKeyIsADiagnosticAndTheFirstCounts() {
        Mapping mapping = (Mapping) yaml("a: 1\nb: 2\na: 3\n").orElseThrow();
        assertThat(((Scalar) mapping.entries().get("a").value()).text()).isEqualTo("1");
        assertThat(codes()).containsExactly("pack.yaml:3:1 YAML_DUPLICATE_KEY");
    }

    @Test
    void anchorsAliasesTagsAndSecondDocumentsAreRefused() {
        assertThat(yaml("a: &x 1\n")).isEmpty();
        assertThat(yaml("bb: *x\n")).isEmpty();
        assertThat(yaml("a: !!java.net.URL [x]\n")).isEmpty();
        assertThat(yaml("---\na: 1\n---\nb: 2\n")).isEmpty();
        assertThat(yaml("[a]: 1\n")).isEmpty();
        assertThat(yaml("a: " + "[".repeat(40) + "]".repeat(40))).isEmpty();
        assertThat(yaml("# nothing\n")).isEmpty();
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        "YAML_ALIAS",
                        "YAML_ALIAS",
                        "YAML_TAG",
                        "YAML_SEVERAL_DOCUMENTS",
                        "YAML_KEY",
                        "YAML_TOO_DEEP",
                        "YAML_EMPTY");
    }

    @Test
    void brokenYamlShowsItsLine() {
        assertThat(yaml("a: 1\nb: [1, 2\nc: 3\n")).isEmpty();
        Diagnostic broken = diagnostics.all().get(0);
        assertThat(broken.code()).isEqualTo("YAML_BROKEN");
        assertThat(broken.place().line()).isGreaterThanOrEqualTo(2);
        assertThat(broken.source()).isNotBlank();
    }

    private Optional<Document> yaml(String text) {
        return files.document(file("pack.yaml", text), diagnostics);
    }

    private Table csv(String text) {
        return files.table(file("five-goods/scoring.csv", text), diagnostics).orElseThrow();
    }

    private static RuleFile file(String path, String text) {
        return new RuleFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    private List<String> codes() {
        return diagnostics.all().stream()
                .map(found -> found.place() + " " + found.code())
                .toList();
    }
}
