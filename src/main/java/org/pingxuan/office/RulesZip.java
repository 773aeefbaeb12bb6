package org.pingxuan.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;

/** A zip archive of a rules folder as rule files, in order of path. */
public final class RulesZip {

    private static final String TOP = "rules/";

    private RulesZip() {}

    /** The files of an archive; none if it cannot be read. */
    public static List<RuleFile> read(byte[] archive, Diagnostics diagnostics) {
        List<RuleFile> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.add(new RuleFile(entry.getName(), zip.readNBytes(RuleFile.MAX_BYTES + 1)));
                }
            }
        } catch (IOException e) {
            files.clear();
        }
        if (files.isEmpty()) {
            diagnostics.error(Place.of("zip"), "YAML_BROKEN", "zip");
        }
        files.sort(Comparator.comparing(RuleFile::path));
        boolean whole = files.stream().allMatch(file -> file.path().startsWith(TOP));
        return whole
                ? files.stream()
                        .map(file -> new RuleFile(file.path().substring(TOP.length()), file.content()))
                        .toList()
                : files;
    }
}
