package org.pingxuan.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results go: a file, or {@code -} for standard output, which is flushed and never closed. */
final class Output {

    private Output() {}

    static OutputStream open(String name) throws IOException {
        if (name.equals("-")) {
            return new BufferedOutputStream(new StandardOutput(), 1 << 16);
        }
        Path path = Path.of(name);
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        return new BufferedOutputStream(new FileOutputStream(path.toFile()), 1 << 16);
    }

    private static final class StandardOutput extends FilterOutputStream {
        StandardOutput() {
            super(System.out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
