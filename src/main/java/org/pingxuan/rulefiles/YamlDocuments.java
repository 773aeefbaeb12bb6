package org.pingxuan.rulefiles;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pingxuan.rules.Characters;
import org.pingxuan.rules.Diagnostic;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.Document;
import org.pingxuan.rules.Limits;
import org.pingxuan.rules.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML as text nodes, built from the parser's events: nothing is constructed, and anchors, aliases, tags, several
 * documents and keys that are not plain text are refused.
 */
final class YamlDocuments {

    private final String path;
    private final Diagnostics diagnostics;
    private final Iterator<Event> events;
    private int nodes;

    private YamlDocuments(String path, Iterator<Event> events, Diagnostics diagnostics) {
        this.path = path;
        this.events = events;
        this.diagnostics = diagnostics;
    }

    static Optional<Document> read(String path, String text, Diagnostics diagnostics) {
        LoadSettings settings =
                LoadSettings.builder().setUseMarks(true).setLabel(path).build();
        try {
            return new YamlDocuments(path, new Parse(settings).parseString(text).iterator(), diagnostics).document();
        } catch (Refused e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> Place.of(path, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(Place.of(path));
            diagnostics.add(Diagnostic.error(place, "YAML_BROKEN", problem(e)).showing(line(text, place.line())));
            return Optional.empty();
        } catch (YamlEngineException e) {
            diagnostics.error(Place.of(path), "YAML_BROKEN", path);
            return Optional.empty();
        }
    }

    private Optional<Document> document() {
        Optional<Document> document = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case Scalar, SequenceStart, MappingStart, Alias -> document = Optional.of(node(event, 0));
                case DocumentStart -> {
                    if (document.isPresent()) {
                        throw refuse(event, "YAML_SEVERAL_DOCUMENTS");
                    }
                }
                default -> {}
            }
        }
        if (document.isEmpty()) {
            diagnostics.error(Place.of(path), "YAML_EMPTY", path);
        }
        return document;
    }

    private Document node(Event event, int depth) {
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refuse(event, "YAML_ALIAS");
        }
        if (depth > Limits.YAML_DEPTH) {
            throw refuse(event, "YAML_TOO_DEEP", Limits.YAML_DEPTH);
        }
        if (++nodes > Limits.NODES) {
            throw refuse(event, "YAML_TOO_LARGE", Limits.NODES);
        }
        if (event instanceof ScalarEvent scalar) {
            checkText(event, scalar.getValue());
            if (scalar.getTag().isPresent()) {
                throw refuse(event, "YAML_TAG", scalar.getTag().get());
            }
            return new Document.Scalar(CellText.clean(scalar.getValue()), place(event));
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        if (start.getTag().isPresent()) {
            throw refuse(event, "YAML_TAG", start.getTag().get());
        }
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    }

    /** Escapes of YAML can make what the file itself must not hold. */
    private void checkText(Event event, String text) {
        Characters.flaw(text).ifPresent(flaw -> diagnostics.error(place(event), flaw.code(), flaw.shown()));
        if (text.length() > Limits.CELL) {
            throw refuse(event, "VALUE_TOO_LONG", text.length(), Limits.CELL);
        }
    }

    private Document sequence(Event start, int depth) {
        List<Document> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Document.Sequence(items, place(start));
    }

    private Document mapping(Event start, int depth) {
        Map<String, Document.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(node(event, depth + 1) instanceof Document.Scalar key)) {
                throw refuse(event, "YAML_KEY");
            }
            Document value = node(events.next(), depth + 1);
            if (entries.putIfAbsent(key.text(), new Document.Entry(key.place(), value)) != null) {
                diagnostics.error(key.place(), "YAML_DUPLICATE_KEY", key.text());
            }
        }
        return new Document.Mapping(entries, place(start));
    }

    private Place place(Event event) {
        Mark mark = event.getStartMark().orElseThrow();
        return Place.of(path, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Refused refuse(Event event, String code, Object... arguments) {
        diagnostics.error(place(event), code, arguments);
        return new Refused();
    }

    private static String problem(MarkedYamlEngineException e) {
        return e.getProblem() == null ? "" : e.getProblem();
    }

    private static String line(String text, int number) {
        return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("").strip();
    }

    /** Stops reading after something that makes the rest of the document meaningless. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused() {
            super(null, null, false, false);
        }
    }
}
