package org.pingxuan.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pingxuan.rules.Characters;

/** Collects the problems of one record, in the order in which they were found. */
final class Problems {

    private static final int SHOWN = 60;

    private final Where where;
    private final List<Problem> found = new ArrayList<>();

    Problems(Where where) {
        this.where = where;
    }

    Where where() {
        return where;
    }

    void add(String pointer, String code, Object... arguments) {
        found.add(Problem.of(where, pointer, code, arguments));
    }

    void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    boolean at(String pointer) {
        return found.stream().anyMatch(problem -> problem.pointer().equals(pointer));
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    /** A raw value as a message shows it. */
    static String show(Object raw) {
        String text = Characters.shown(raw.toString());
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** A pointer one step deeper (RFC 6901). */
    static String pointer(String parent, Object key) {
        String name = key.toString();
        boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
        return parent + "/" + (plain ? name : name.replace("~", "~0").replace("/", "~1"));
    }
}
