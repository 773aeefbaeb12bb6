package org.pingxuan.zipped;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A zip archive that means the same to everybody: one table of contents at the very end, every entry described alike there
 * and before its content, no two entries sharing bytes, sizes and checksums as they are. Programs differ in what they make
 * of anything else, and people look at an archive with another program than this one.
 */
public final class StrictZip implements Closeable {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int FILE_TYPE = 0xF000;
    private static final int PLAIN_FILE = 0x8000;
    private static final int FOLDER = 0x4000;

    /**
     * What an archive may hold.
     *
     * @param bytes all entries together, unpacked
     * @param ratio how many times larger than packed an entry may be, once it is larger than {@code ratioFrom}
     */
    public record Bounds(int entries, long bytes, long ratio, long ratioFrom) {}

    /** An entry of the table of contents. */
    public record Entry(String name, boolean deflated, long packed, long size, int crc, long offset, int unixMode) {

        public boolean isFolder() {
            return name.endsWith("/");
        }

        /** A link, a pipe or a device; what no system says anything of is a plain file. */
        public boolean isSpecial() {
            int type = unixMode & FILE_TYPE;
            return type != 0 && type != PLAIN_FILE && type != FOLDER;
        }
    }

    /** Why an archive is not read. */
    public static final class Unsound extends IOException {
        private static final long serialVersionUID = 1;
        private final String code;
        private final String what;

        /** @param what the entry, or the part of the archive */
        Unsound(String code, String what) {
            super(code + ": " + what);
            this.code = code;
            this.what = what;
        }

        public String code() {
            return code;
        }

        public String what() {
            return what;
        }
    }

    private final SeekableByteChannel bytes;
    private final Bounds bounds;
    private final List<Entry> entries = new ArrayList<>();

    private StrictZip(SeekableByteChannel bytes, Bounds bounds) {
        this.bytes = bytes;
        this.bounds = bounds;
    }

    /**
     * Reads the table of contents and holds it against the archive; the contents themselves are checked as they are read.
     *
     * @throws Unsound if it is no sound archive, or more than the bounds allow
     */
    public static StrictZip open(SeekableByteChannel bytes, Bounds bounds) throws IOException {
        StrictZip zip = new StrictZip(bytes, bounds);
        zip.contents(zip.end());
        return zip;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The content of an entry; reading on past what its sizes and checksum say is {@link Unsound}. */
    public InputStream content(Entry entry) throws IOException {
        return new ZipContent(bytes, entry, dataOffset(entry));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Where the table of contents ends: the record that says so must be the last thing in the file, and the only one. */
    private long end() throws IOException {
        int most = (int) Math.min(bytes.size(), END_BYTES + LONGEST_COMMENT);
        long from = bytes.size() - most;
        ByteBuffer tail = read(from, most);
        long found = -1;
        for (int at = most - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_BYTES + (tail.getShort(at + 20) & 0xFFFF) == most) {
                if (found >= 0) {
                    throw broken("two ends");
                }
                found = from + at;
            }
        }
        if (found < 0) {
            throw broken("no end");
        }
        return found;
    }

    private void contents(long end) throws IOException {
        ByteBuffer record = read(end, END_BYTES);
        int count = record.getShort(10) & 0xFFFF;
        long size = record.getInt(12) & 0xFFFFFFFFL;
        long offset = record.getInt(16) & 0xFFFFFFFFL;
        boolean oneDisk = record.getShort(4) == 0 && record.getShort(6) == 0 && (record.getShort(8) & 0xFFFF) == count;
        if (!oneDisk || offset + size != end || count == 0xFFFF) {
            throw broken("table of contents");
        }
        if (count > bounds.entries()) {
            throw new Unsound("ARCHIVE_BOMB", count + " entries");
        }
        if (size > (long) count * (CENTRAL_BYTES + 3L * LONGEST_COMMENT) || size > Integer.MAX_VALUE) {
            throw broken("table of contents");
        }
        ByteBuffer table = read(offset, (int) size);
        long total = 0;
        for (int i = 0; i < count; i++) {
            Entry entry = entry(table);
            total += entry.size();
            if (total > bounds.bytes()
                    || entry.size() > bounds.ratioFrom() && entry.size() / bounds.ratio() > entry.packed()) {
                throw new Unsound("ARCHIVE_BOMB", entry.name());
            }
            entries.add(entry);
        }
        if (table.hasRemaining()) {
            throw broken("table of contents");
        }
        checkPlaces(offset);
    }

    private Entry entry(ByteBuffer table) throws IOException {
        int at = table.position();
        if (table.remaining() < CENTRAL_BYTES || table.getInt(at) != CENTRAL) {
            throw broken("table of contents");
        }
        int name = table.getShort(at + 28) & 0xFFFF;
        int length = CENTRAL_BYTES + name + (table.getShort(at + 30) & 0xFFFF) + (table.getShort(at + 32) & 0xFFFF);
        if (table.remaining() < length) {
            throw broken("table of contents");
        }
        table.position(at + length);
        int method = table.getShort(at + 10);
        boolean unix = table.get(at + 5) == 3 || table.get(at + 5) == 19;
        Entry entry = new Entry(
                name(table, at + CENTRAL_BYTES, name),
                method == 8,
                table.getInt(at + 20) & 0xFFFFFFFFL,
                table.getInt(at + 24) & 0xFFFFFFFFL,
                table.getInt(at + 16),
                table.getInt(at + 42) & 0xFFFFFFFFL,
                unix ? table.getInt(at + 38) >>> 16 : 0);
        if ((table.getShort(at + 8) & ENCRYPTED) != 0) {
            throw new Unsound("ARCHIVE_ENCRYPTED", entry.name());
        }
        boolean stored = method == 0 && entry.packed() == entry.size();
        if (!stored && method != 8 || entry.packed() == 0xFFFFFFFFL || entry.isFolder() && entry.size() > 0) {
            throw broken(entry.name());
        }
        return entry;
    }

    private static String name(ByteBuffer table, int at, int length) throws Unsound {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(table.slice(at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unsound("ARCHIVE_NAME_NOT_UTF8", "");
        }
    }

    /** The archive begins with its first entry, and each ends before the next begins. */
    private void checkPlaces(long contents) throws IOException {
        long free = 0;
        for (Entry entry :
                entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList()) {
            if (entry.offset() < free || free == 0 && entry.offset() > 0) {
                throw broken(entry.name());
            }
            free = dataOffset(entry) + entry.packed();
        }
        if (free > contents || entries.isEmpty() && contents > 0) {
            throw broken("table of contents");
        }
    }

    /** Where the packed bytes begin, after a header that says the same as the table of contents. */
    private long dataOffset(Entry entry) throws IOException {
        ByteBuffer header = read(entry.offset(), LOCAL_BYTES);
        int flags = header.getShort(6);
        int length = header.getShort(26) & 0xFFFF;
        boolean sameSizes = (flags & SIZES_FOLLOW) != 0
                || (header.getInt(18) & 0xFFFFFFFFL) == entry.packed()
                        && (header.getInt(22) & 0xFFFFFFFFL) == entry.size()
                        && header.getInt(14) == entry.crc();
        boolean same = header.getInt(0) == LOCAL
                && (flags & ENCRYPTED) == 0
                && header.getShort(8) == (entry.deflated() ? 8 : 0)
                && sameSizes
                && Arrays.equals(
                        read(entry.offset() + LOCAL_BYTES, length).array(),
                        entry.name().getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw broken(entry.name());
        }
        return entry.offset() + LOCAL_BYTES + length + (header.getShort(28) & 0xFFFF);
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(from);
        while (buffer.hasRemaining()) {
            if (bytes.read(buffer) < 0) {
                throw broken("ends too early");
            }
        }
        return buffer.flip();
    }

    private static Unsound broken(String what) {
        return new Unsound("ARCHIVE_BROKEN", what);
    }
}
