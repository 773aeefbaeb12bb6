package org.pingxuan.catalogue;

/** What kind of value an indicator or attribute has. */
public enum ValueType {
    /** A decimal number, compared and scored exactly. */
    NUMBER,
    /** 是/否. */
    YES_NO,
    /** One of the choices listed in the dictionary, or an attribute. */
    TEXT,
    /** A set of codes, such as the veto codes. */
    CODES,
    /** A list of numbers with named elements, such as ballots by level. */
    NUMBERS
}
