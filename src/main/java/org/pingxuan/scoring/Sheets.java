package org.pingxuan.scoring;

import java.util.List;
import java.util.function.Consumer;
import org.pingxuan.catalogue.Cycle;

/** The score sheets of everybody, kept as they are handed out: a line of JSON each (contract 1.2). */
public interface Sheets {

    /**
     * Keeps the sheets of a registered subject instead of those it had.
     *
     * @param sheets in order of pack by code point
     */
    void put(Cycle cycle, String subject, List<ScoreSheet> sheets);

    /**
     * The sheets of a cycle by subject in order of code point.
     *
     * @param lines is given all sheets of one subject at a time in UTF-8, lines parted by line feeds, none at the end
     */
    void forEach(Cycle cycle, Consumer<byte[]> lines);

    /** The sheets of a subject, a line each; none if it was never scored. */
    List<String> of(Cycle cycle, String subject);
}
