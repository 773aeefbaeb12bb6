package org.pingxuan.evidence;

import java.util.Optional;

/** An attribute of a subject as submissions give it; all of them belong to the cycle. */
public enum Attribute {
    NAME("name"),
    KIND("kind"),
    FORM("form"),
    TIER("tier"),
    SECTOR("sector"),
    REGION("region"),
    PARENT("parent"),
    POST_CATEGORIES("postCategories"),
    FLAGS("flags");

    private final String key;

    Attribute(String key) {
        this.key = key;
    }

    /** Its name in data (contract 1.1). */
    public String key() {
        return key;
    }

    /** Whether it holds several codes. */
    public boolean isSet() {
        return this == POST_CATEGORIES || this == FLAGS;
    }

    public static Optional<Attribute> of(String key) {
        for (Attribute attribute : values()) {
            if (attribute.key.equals(key)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }
}
