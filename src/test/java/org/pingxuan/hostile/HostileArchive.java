package org.pingxuan.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.pingxuan.hostile.HostileCase.Section;

/** Writes zip archives byte by byte, so that they can lie about themselves; the same sections give the same bytes. */
final class HostileArchive {

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
    private final ByteArrayOutputStream contents = new ByteArrayOutputStream();
    private int count;
    private int firstOffset;

    private HostileArchive() {}

    /**
     * @param entries their options: stored, encrypted, symlink, no-utf8, size=n (a lie), local-name=other, name-bytes=hex,
     *     method=n, at-first (shares the bytes of the first entry)
     * @param options of the whole: prefix, suffix, comment, two-ends, truncated, two-disks, more-entries
     */
    static byte[] of(List<Section> entries, List<String> options) {
        HostileArchive writer = new HostileArchive();
        if (options.contains("prefix")) {
            writer.archive.writeBytes("MZ something that runs".getBytes(StandardCharsets.US_ASCII));
        }
        entries.forEach(writer::add);
        return writer.end(options);
    }

    private void add(Section entry) {
        byte[] content = entry.content();
        boolean stored = entry.has("stored");
        byte[] packed = stored ? content : deflated(content);
        byte[] name = entry.option("name-bytes").isEmpty()
                ? entry.name().getBytes(StandardCharsets.UTF_8)
                : HexFormat.of().parseHex(entry.option("name-bytes"));
        String other = entry.option("local-name");
        byte[] local = other.isEmpty() ? name : other.getBytes(StandardCharsets.UTF_8);
        int size = entry.option("size").isEmpty() ? content.length : Integer.parseInt(entry.option("size"));
        int method = entry.option("method").isEmpty() ? stored ? 0 : 8 : Integer.parseInt(entry.option("method"));
        int flags = (entry.has("no-utf8") ? 0 : 1 << 11) | (entry.has("encrypted") ? 1 : 0);
        CRC32 crc = new CRC32();
        crc.update(content);
        int offset = entry.has("at-first") ? firstOffset : archive.size();
        if (count == 0) {
            firstOffset = offset;
        }
        ByteBuffer header = buffer(26);
        header.putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) method)
                .putInt(0x21 << 16);
        header.putInt((int) crc.getValue()).putInt(packed.length).putInt(size);
        if (!entry.has("at-first")) {
            archive.writeBytes(buffer(4).putInt(0x04034b50).array());
            archive.writeBytes(header.duplicate()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) local.length)
                    .putShort((short) 0)
                    .array());
            archive.writeBytes(local);
            archive.writeBytes(packed);
        }
        int mode = entry.has("symlink") ? 0120777 : 0100644;
        contents.writeBytes(
                buffer(6).putInt(0x02014b50).putShort((short) (3 << 8 | 20)).array());
        contents.writeBytes(
                header.putShort((short) name.length).putShort((short) 0).array());
        ByteBuffer rest = buffer(14).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        contents.writeBytes(rest.putInt(mode << 16).putInt(offset).array());
        contents.writeBytes(name);
        count++;
    }

    private byte[] end(List<String> options) {
        int offset = archive.size();
        archive.writeBytes(contents.toByteArray());
        int entries = options.contains("more-entries") ? count + 1 : count;
        byte[] comment = options.contains("comment") ? "a comment".getBytes(StandardCharsets.US_ASCII) : new byte[0];
        int disk = options.contains("two-disks") ? 1 : 0;
        ByteBuffer end = buffer(22).putInt(0x06054b50).putShort((short) disk).putShort((short) 0);
        end.putShort((short) entries)
                .putShort((short) entries)
                .putInt(contents.size())
                .putInt(offset);
        end.putShort((short) (options.contains("two-ends") ? 22 : comment.length));
        archive.writeBytes(end.array());
        archive.writeBytes(comment);
        if (options.contains("two-ends")) {
            archive.writeBytes(buffer(22).putInt(0x06054b50).array());
        }
        if (options.contains("suffix")) {
            archive.writeBytes("something after the end".getBytes(StandardCharsets.US_ASCII));
        }
        byte[] whole = archive.toByteArray();
        return options.contains("truncated") ? Arrays.copyOf(whole, whole.length / 2) : whole;
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 14];
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
