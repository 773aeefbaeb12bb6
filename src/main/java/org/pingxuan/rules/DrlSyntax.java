package org.pingxuan.rules;

import java.util.List;
import java.util.Optional;

/**
 * Reads DRL and sentences as text rules, without giving their conditions or consequences a meaning: that is the work of
 * the tree.
 */
public interface DrlSyntax {

    /**
     * The rules of a {@code .drl} file. Whatever is neither a rule nor a comment (imports, globals, functions, declared
     * types, queries, attributes) is a diagnostic.
     */
    List<TextRule> rules(RuleFile file, Diagnostics diagnostics);

    /** One sentence condition or consequence line turned into DRL by the vocabulary; empty if no entry fits. */
    Optional<String> sentence(String line, boolean condition);

    /** Text of the vocabulary of sentences that ships with the program; it is part of every release. */
    String vocabulary();

    /**
     * A rule as text.
     *
     * @param patterns text between the parentheses of each pattern of the evaluation, with the place of its first character
     * @param consequence text between {@code then} and {@code end}
     */
    record TextRule(String name, List<Piece> patterns, Piece consequence, Place place) {}

    /** A piece of text and where it starts. */
    record Piece(String text, Place place) {}
}
