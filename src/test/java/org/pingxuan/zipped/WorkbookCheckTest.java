package org.pingxuan.zipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class WorkbookCheckTest {

    @Test
    void aPartThatIsNoUtf8IsRefusedWithoutAWordOnTheConsole() throws IOException {
        byte[] utf16 = "<a x=\"é\"/>".getBytes(StandardCharsets.UTF_16);
        byte[] latin = "<a x=\"é\"/>".getBytes(StandardCharsets.ISO_8859_1);
        PrintStream before = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            assertThat(flaws(utf16)).isEqualTo("WORKBOOK_BROKEN");
            assertThat(flaws(latin)).isEqualTo("WORKBOOK_BROKEN");
        } finally {
            System.setErr(before);
        }
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aPartThatSaysOfItselfToBeInAnotherEncodingIsRefused() throws IOException {
        assertThat(flaws("<?xml version=\"1.0\" encoding=\"GBK\"?><a/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("WORKBOOK_XML");
    }

    @Test
    void aByteOrderMarkIsNoHarm() throws IOException {
        assertThat(flaws("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("WORKBOOK_BROKEN xl/workbook.xml");
    }

    /** Of a workbook with nothing but this part in it. */
    private static String flaws(byte[] part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/theme.xml"));
            zip.write(part);
        }
        WorkbookCheck.Flaw flaw = WorkbookCheck.of(
                        new SeekableInMemoryByteChannel(bytes.toByteArray()), WorkbookCheck.RULES)
                .get(0);
        return flaw.code().equals("WORKBOOK_BROKEN") ? (flaw.code() + " " + flaw.what()).strip() : flaw.code();
    }
}
