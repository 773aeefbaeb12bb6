package org.pingxuan.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pingxuan.desk.LifeCycle;
import org.pingxuan.desk.ReleaseRecord;
import org.pingxuan.rulebook.ChangedFiles;
import org.pingxuan.rulefiles.RulesZip;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleFile;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Rule files as they are uploaded. */
final class Uploads {

    /** More than any archive or set of files that passes; what is too large is told about its files then. */
    static final int MEGABYTES = 20;

    static final int PARTS = 1_010;

    private Uploads() {}

    static ReleaseRecord zip(LifeCycle lifeCycle, byte[] archive, String by, String note) {
        Diagnostics diagnostics = new Diagnostics();
        List<RuleFile> files = RulesZip.read(archive, diagnostics);
        return diagnostics.hasErrors()
                ? lifeCycle.refused(archive, diagnostics.all(), by, note)
                : lifeCycle.draft(files, by, note);
    }

    /** The files of a form; the name of a part is the path of its file. */
    static List<RuleFile> files(MultipartHttpServletRequest form) throws IOException {
        List<RuleFile> files = new ArrayList<>();
        for (List<MultipartFile> parts : form.getMultiFileMap().values()) {
            if (parts.size() > 1) {
                throw new Refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        List.of(),
                        "FILE_SENT_TWICE",
                        parts.get(0).getName());
            }
            files.add(new RuleFile(parts.get(0).getName(), parts.get(0).getBytes()));
        }
        if (files.isEmpty()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, List.of(), "NO_FILES_SENT");
        }
        return files;
    }

    /** @param base release under the changes; null for the one published last */
    static List<RuleFile> over(House house, @Nullable String base, List<RuleFile> changed, Collection<String> removed) {
        List<RuleFile> under = house.archive()
                .read(holdings -> holdings.releases()
                        .files(base == null ? holdings.releases().newest().orElseThrow() : base));
        if (base != null && under.isEmpty()) {
            throw Refusal.notFound("RELEASE_NOT_ON_FILE", base);
        }
        return ChangedFiles.over(under, changed, removed);
    }
}
