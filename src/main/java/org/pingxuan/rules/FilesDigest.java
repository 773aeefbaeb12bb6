package org.pingxuan.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of rule files by their bytes: tells whether two folders are the same to the last byte, readable or not. */
public final class FilesDigest {

    private FilesDigest() {}

    /** {@code sha256:…}, whatever the order of the files. */
    public static String of(List<RuleFile> files) {
        MessageDigest list = sha256();
        files.stream().sorted(Comparator.comparing(RuleFile::path)).forEach(file -> {
            list.update(file.path().getBytes(StandardCharsets.UTF_8));
            list.update((byte) 0);
            list.update(sha256().digest(file.content()));
        });
        return "sha256:" + HexFormat.of().formatHex(list.digest());
    }

    /** {@code sha256:…} of one file's bytes. */
    public static String of(RuleFile file) {
        return "sha256:" + HexFormat.of().formatHex(sha256().digest(file.content()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
