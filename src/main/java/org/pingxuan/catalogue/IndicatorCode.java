package org.pingxuan.catalogue;

/** The code of an indicator as the dictionary writes it, such as {@code mass.msi}. */
public record IndicatorCode(String code) implements Comparable<IndicatorCode> {

    @Override
    public int compareTo(IndicatorCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
