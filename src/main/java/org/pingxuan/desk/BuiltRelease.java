package org.pingxuan.desk;

import org.pingxuan.evidence.Derivations;
import org.pingxuan.evidence.Intake;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.RuleEngine;
import org.pingxuan.scoring.Scorer;
import org.pingxuan.scoring.Truth;

/** A release that is read and built: by it submissions are checked and subjects scored. */
public final class BuiltRelease implements AutoCloseable {

    private final RuleBook book;
    private final RuleEngine engine;
    private final Intake intake;
    private final Derivations derivations;
    private final Scorer scorer;

    public BuiltRelease(RuleBook book, RuleEngine engine) {
        this.book = book;
        this.engine = engine;
        this.intake = new Intake(book.dictionary());
        this.derivations = new Derivations(book, Truth::holds);
        this.scorer = new Scorer(book, engine, null);
    }

    /** {@code sha256:…} of the canonical content (contract 1.5). */
    public String id() {
        return book.release();
    }

    public RuleBook book() {
        return book;
    }

    public Intake intake() {
        return intake;
    }

    public Derivations derivations() {
        return derivations;
    }

    public Scorer scorer() {
        return scorer;
    }

    @Override
    public void close() {
        engine.close();
    }
}
