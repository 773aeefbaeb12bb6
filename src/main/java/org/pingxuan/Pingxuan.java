package org.pingxuan;

/** The program's door: one command line for everything. */
public final class Pingxuan {
    private Pingxuan() {}

    public static void main(String[] arguments) {}
}
