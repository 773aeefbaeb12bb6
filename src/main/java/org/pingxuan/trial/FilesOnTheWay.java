package org.pingxuan.trial;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pingxuan.rules.RuleFile;

/** Rule files as one stream of bytes: how many there are, then path and content of each with its length before it. */
final class FilesOnTheWay {

    private FilesOnTheWay() {}

    static void write(List<RuleFile> files, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(files.size());
        for (RuleFile file : files) {
            bytes(file.path().getBytes(StandardCharsets.UTF_8), out);
            bytes(file.content(), out);
        }
        out.flush();
    }

    static List<RuleFile> read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        int count = in.readInt();
        List<RuleFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(new RuleFile(new String(bytes(in), StandardCharsets.UTF_8), bytes(in)));
        }
        return files;
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
