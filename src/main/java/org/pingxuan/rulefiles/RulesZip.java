package org.pingxuan.rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.InputGate;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.zipped.StrictZip;
import org.pingxuan.zipped.StrictZip.Bounds;
import org.pingxuan.zipped.StrictZip.Entry;
import org.pingxuan.zipped.StrictZip.Unsound;

/**
 * A zip archive of a rules folder as rule files, in order of path: what is uploaded as a draft. Nothing is ever unpacked to
 * disk. An archive of which anything is unsound gives no files at all.
 */
public final class RulesZip {

    private static final Bounds BOUNDS =
            new Bounds(2 * Limits.FILES, Limits.RELEASE_BYTES, Limits.RATIO, Limits.RATIO_FROM);
    private static final String WHOLE = "zip";

    /** The folder itself may have been packed, or what is in it. */
    private static final String TOP = "rules/";

    private static final Set<String> ARCHIVES =
            Set.of("zip", "jar", "war", "kjar", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz", "zst");

    /** Left behind by systems that pack; they are no part of the rules. */
    private static final Set<String> LEFTOVERS = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private RulesZip() {}

    /**
     * The files of an archive, without hidden ones and the lock files of office programs; empty if anything is wrong with
     * it, all of which is told.
     *
     * @throws IOException if the stream cannot be read
     */
    public static List<RuleFile> read(InputStream archive, Diagnostics diagnostics) throws IOException {
        return read(archive.readNBytes(Limits.ARCHIVE_BYTES + 1), diagnostics);
    }

    /** The same of an archive that is at hand. */
    public static List<RuleFile> read(byte[] archive, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        List<RuleFile> files = new ArrayList<>();
        if (archive.length > Limits.ARCHIVE_BYTES) {
            own.error(Place.of(WHOLE), "ARCHIVE_TOO_LARGE", Limits.ARCHIVE_BYTES >> 20);
        } else {
            try (StrictZip zip = StrictZip.open(new SeekableInMemoryByteChannel(archive), BOUNDS)) {
                check(zip.entries(), own);
                if (!own.hasErrors()) {
                    read(zip, files, own);
                }
            } catch (Unsound e) {
                own.error(Place.of(WHOLE), e.code(), InputGate.shown(e.what()));
            } catch (IOException e) {
                own.error(Place.of(WHOLE), "ARCHIVE_BROKEN", "");
            }
        }
        if (files.isEmpty() && !own.hasErrors()) {
            own.error(Place.of(WHOLE), "ARCHIVE_EMPTY");
        }
        own.all().forEach(diagnostics::add);
        files.sort(Comparator.comparing(RuleFile::path));
        return own.hasErrors() ? List.of() : files;
    }

    private static void check(List<Entry> entries, Diagnostics diagnostics) {
        Map<String, String> outlines = new HashMap<>();
        for (Entry entry : entries) {
            String path =
                    entry.isFolder() ? entry.name().substring(0, entry.name().length() - 1) : entry.name();
            String shown = InputGate.shown(path);
            InputGate.path(path).ifPresent(diagnostics::add);
            if (entry.isSpecial()) {
                diagnostics.error(Place.of(shown), "ARCHIVE_LINK", shown);
            }
            String other = outlines.putIfAbsent(InputGate.outline(path), path);
            if (other != null) {
                diagnostics.error(Place.of(shown), "PATH_TWICE", shown, InputGate.shown(other));
            }
            if (!entry.isFolder() && entry.size() > Limits.FILE_BYTES) {
                diagnostics.error(Place.of(shown), "FILE_TOO_LARGE", shown, Limits.FILE_BYTES >> 20);
            }
            String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (!entry.isFolder() && ARCHIVES.contains(ending)) {
                diagnostics.error(Place.of(shown), "ARCHIVE_NESTED", shown);
            }
        }
    }

    private static void read(StrictZip zip, List<RuleFile> files, Diagnostics diagnostics) throws IOException {
        boolean packedWhole =
                zip.entries().stream().allMatch(entry -> entry.name().startsWith(TOP));
        for (Entry entry : zip.entries()) {
            byte[] content;
            try (InputStream stream = zip.content(entry)) {
                content = stream.readAllBytes();
            }
            String path = packedWhole ? entry.name().substring(TOP.length()) : entry.name();
            if (entry.isFolder() || isLeftover(path)) {
                continue;
            }
            if (isArchive(content) && !path.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                diagnostics.add(Diagnostic.error(Place.of(path), "ARCHIVE_NESTED", path));
            }
            files.add(new RuleFile(path, content));
        }
    }

    private static boolean isArchive(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 9 && content[3] < 9;
    }

    private static boolean isLeftover(String path) {
        for (String part : path.split("/")) {
            if (part.startsWith(".") || part.startsWith("~$") || LEFTOVERS.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
