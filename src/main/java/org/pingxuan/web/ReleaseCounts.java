package org.pingxuan.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.pingxuan.desk.ReleaseEvent;
import org.pingxuan.desk.Trouble;
import org.springframework.stereotype.Component;

/** Counts what happens to releases, for Prometheus. */
@Component
final class ReleaseCounts {

    ReleaseCounts(MeterRegistry registry, House house) {
        for (ReleaseEvent.Kind kind : ReleaseEvent.Kind.values()) {
            FunctionCounter.builder(
                            "pingxuan.release.events",
                            house.archive(),
                            archive ->
                                    archive.read(holdings -> holdings.drafts().count(kind)))
                    .description("What happened to releases so far")
                    .tag("event", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder(
                        "pingxuan.release.trouble",
                        house.archive(),
                        archive -> archive.read(Trouble::of).isPresent() ? 1 : 0)
                .description("1 if rules were to be put in force last and that failed")
                .register(registry);
    }
}
