package org.pingxuan.desk;

import org.jspecify.annotations.Nullable;

/** A registered subject as a list shows it; null where no submission said it. */
public record Registration(
        String subject,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String parent) {}
