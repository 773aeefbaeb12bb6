package org.pingxuan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pingxuan.catalogue.Pack;
import org.pingxuan.rules.Consequence;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Fields;
import org.pingxuan.rules.Place;
import org.pingxuan.rules.Rule;

/**
 * Reads consequences: calls of 得分 or 结论, each ending in a semicolon, such as
 * {@code 结论.不予推荐("MASS_GATE", "群众满意指数不足 80");}.
 */
final class Consequences {

    private final Source source;
    private final Diagnostics diagnostics;
    private final List<Token> tokens;
    private int at;

    private Consequences(Source source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.tokens = Lexer.read(source, false, name -> false, diagnostics);
    }

    /**
     * What a rule does, with the phase that follows from it.
     *
     * @param phase SCORE for 得分, JUDGE for 结论
     */
    public record Read(Rule.Phase phase, List<Consequence> consequences) {
        public Read {
            consequences = List.copyOf(consequences);
        }

        /** Whether nothing but bonus and deductions comes of it. */
        boolean apart() {
            return consequences.stream()
                    .allMatch(consequence -> consequence instanceof Consequence.AddLine line
                            && (line.criterion().equals(Consequence.BONUS)
                                    || line.criterion().equals(Consequence.DEDUCTIONS)));
        }
    }

    /** The consequences of a text; empty if there is a mistake, each of which is a diagnostic. */
    public static Optional<Read> parse(String text, Place place, Fields fields, Pack pack, Diagnostics diagnostics) {
        return parse(List.of(Source.of(text, place)), fields, pack, diagnostics);
    }

    static Optional<Read> parse(List<Source> sources, Fields fields, Pack pack, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        List<Consequence> consequences = new ArrayList<>();
        Rule.Phase phase = null;
        for (Source source : sources) {
            Consequences parser = new Consequences(source, own);
            while (!parser.here().is(Token.Kind.END)) {
                Optional<Call> call = parser.call();
                Rule.Phase ofCall = call.flatMap(Call::phase).orElse(null);
                if (phase != null && ofCall != null && ofCall != phase) {
                    own.error(call.orElseThrow().place(), "PHASES_MIXED");
                }
                phase = phase == null ? ofCall : phase;
                call.flatMap(read -> read.meaning(new Scope(fields, pack, ofCall), pack, own))
                        .ifPresent(consequences::add);
            }
        }
        if (sources.isEmpty() || phase == null && !own.hasErrors()) {
            own.error(
                    sources.isEmpty() ? Place.of(pack.folder()) : sources.get(0).start(), "NO_CONSEQUENCE");
        }
        own.all().forEach(diagnostics::add);
        return own.hasErrors() || phase == null ? Optional.empty() : Optional.of(new Read(phase, consequences));
    }

    /** One call with its arguments as tokens. */
    private Optional<Call> call() {
        Token name = here();
        if (!name.is(Token.Kind.WORD)) {
            return fail(name, "CALL_EXPECTED", name.shown());
        }
        at++;
        if (!here().is("(")) {
            return fail(name, "CALL_EXPECTED", name.shown());
        }
        at++;
        List<Call.Argument> arguments = new ArrayList<>();
        while (!here().is(")")) {
            boolean negative = here().is("-");
            at += negative ? 1 : 0;
            Token token = here();
            if (token.is(Token.Kind.SIGN) || token.is(Token.Kind.END)) {
                return fail(token, token.is(Token.Kind.END) ? "UNCLOSED_BRACKET" : "UNEXPECTED", token.shown());
            }
            Place place = source.place(token.offset(), token.text());
            arguments.add(new Call.Argument(token.kind(), (negative ? "-" : "") + token.text(), place));
            at++;
            if (!here().is(",") && !here().is(")")) {
                return fail(here(), here().is(Token.Kind.END) ? "UNCLOSED_BRACKET" : "UNEXPECTED", here().shown());
            }
            at += here().is(",") ? 1 : 0;
        }
        at++;
        if (!here().is(";")) {
            diagnostics.error(source.place(here().offset(), here().text()), "SEMICOLON_MISSING", name.text());
        } else {
            at++;
        }
        return Optional.of(new Call(name.text(), arguments, source.place(name.offset(), name.text())));
    }

    private Token here() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Optional<Call> fail(Token token, String code, Object... arguments) {
        diagnostics.error(source.place(token.offset(), token.text()), code, arguments);
        at = tokens.size() - 1;
        return Optional.empty();
    }
}
