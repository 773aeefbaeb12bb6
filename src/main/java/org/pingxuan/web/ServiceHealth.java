package org.pingxuan.web;

import java.util.NoSuchElementException;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.Failure;
import org.pingxuan.desk.Holdings;
import org.pingxuan.desk.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether the service can do its work: rules are in force and built, the database answers; the disk is asked as well. */
@Configuration(proxyBeanMethods = false)
class ServiceHealth {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceHealth.class);

    /** For every cycle in which somebody is registered, the release in force; and what failed when it was to change. */
    @Bean
    HealthIndicator rulesHealthIndicator(House house) {
        return () -> {
            Health.Builder health = Health.up();
            try (BuiltReleases.Lease newest = house.releases().newest()) {
                health.withDetail("release", newest.release().id());
                house.archive().read(holdings -> {
                    Trouble.of(holdings).ifPresent(trouble -> health.withDetail("failed", ReleaseView.event(trouble)));
                    for (Cycle cycle : holdings.cycles()) {
                        health.withDetail(
                                "release " + cycle, holdings.releases().inForce(cycle));
                    }
                    return health;
                });
            } catch (NoSuchElementException e) {
                return Health.down().withDetail("release", "none").build();
            } catch (RuntimeException e) {
                return down(e);
            }
            return health.build();
        };
    }

    @Bean
    HealthIndicator databaseHealthIndicator(House house) {
        return () -> {
            try {
                return Health.up()
                        .withDetail("submissions", house.archive().read(Holdings::latest))
                        .withDetail("bytes", house.archive().bytes())
                        .build();
            } catch (RuntimeException e) {
                return down(e);
            }
        };
    }

    /** What is wrong in a sentence; the cause stands in the log. */
    private static Health down(RuntimeException cause) {
        LOG.error("health", cause);
        return Health.down()
                .withDetail("failed", Failure.of(cause).sentence().zh())
                .build();
    }
}
