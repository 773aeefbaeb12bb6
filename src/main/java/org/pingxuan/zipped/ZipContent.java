package org.pingxuan.zipped;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.pingxuan.zipped.StrictZip.Entry;
import org.pingxuan.zipped.StrictZip.Unsound;

/** The content of an entry of an archive, which must be neither more nor less than the table of contents says. */
final class ZipContent extends InputStream {

    private final SeekableByteChannel bytes;
    private final Entry entry;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final ByteBuffer packed = ByteBuffer.allocate(1 << 14);
    private long at;
    private long packedLeft;
    private long left;

    ZipContent(SeekableByteChannel bytes, Entry entry, long from) {
        this.bytes = bytes;
        this.entry = entry;
        this.at = from;
        this.packedLeft = entry.packed();
        this.left = entry.size();
        packed.limit(0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            finish();
            return -1;
        }
        int wanted = (int) Math.min(length, left);
        int count = entry.deflated() ? inflated(target, from, wanted) : stored(target, from, wanted);
        crc.update(target, from, count);
        left -= count;
        return count;
    }

    private int stored(byte[] target, int from, int length) throws IOException {
        if (!packed.hasRemaining()) {
            fill();
        }
        int count = Math.min(length, packed.remaining());
        packed.get(target, from, count);
        return count;
    }

    private int inflated(byte[] target, int from, int length) throws IOException {
        try {
            int count = inflater.inflate(target, from, length);
            while (count == 0) {
                if (inflater.finished() || inflater.needsDictionary() || !inflater.needsInput()) {
                    throw unsound();
                }
                fill();
                inflater.setInput(packed);
                count = inflater.inflate(target, from, length);
            }
            return count;
        } catch (DataFormatException e) {
            throw unsound();
        }
    }

    private void fill() throws IOException {
        if (packedLeft == 0) {
            throw unsound();
        }
        packed.clear().limit((int) Math.min(packed.capacity(), packedLeft));
        bytes.position(at);
        int count = bytes.read(packed);
        if (count <= 0) {
            throw unsound();
        }
        at += count;
        packedLeft -= count;
        packed.flip();
    }

    /** All was given out: there must be nothing left over. */
    private void finish() throws IOException {
        boolean over = entry.deflated() && !ends() || packedLeft > 0 || packed.hasRemaining();
        if (over || (int) crc.getValue() != entry.crc()) {
            throw unsound();
        }
    }

    /** Whether the packed stream ends where its content does. */
    private boolean ends() throws IOException {
        byte[] more = new byte[1];
        try {
            while (!inflater.finished()) {
                if (inflater.inflate(more) > 0) {
                    return false;
                }
                if (inflater.needsInput() && !inflater.finished()) {
                    fill();
                    inflater.setInput(packed);
                }
            }
        } catch (DataFormatException e) {
            return false;
        }
        return true;
    }

    private Unsound unsound() {
        return new Unsound("ARCHIVE_BROKEN", entry.name());
    }

    @Override
    public void close() {
        inflater.end();
    }
}
