package org.pingxuan.desk;

import java.util.List;
import java.util.Optional;

/** The drafts on file, with what happened to them. */
public interface Drafts {

    Optional<Draft> find(String release);

    /** All, the one drafted last first. */
    List<Draft> all();

    /** Keeps a draft, in place of the one of the same release. */
    void put(Draft draft);

    void add(ReleaseEvent event);

    /** What happened to a release, oldest first. */
    List<ReleaseEvent> events(String release);

    /** How often this happened. */
    long count(ReleaseEvent.Kind kind);

    /** What happened last to any, or to rule files that made none; the last first. */
    List<ReleaseEvent> latest(int most);
}
