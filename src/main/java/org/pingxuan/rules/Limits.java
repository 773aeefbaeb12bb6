package org.pingxuan.rules;

/**
 * The most that rule files may hold, each by itself and together. Rule files come from anybody: whatever is larger than
 * this is refused before it is parsed, or as soon as it is counted. Every limit is more than twice what the shipped rules need.
 */
public final class Limits {

    /** Files of a release. */
    public static final int FILES = 1_000;

    /** Bytes of all files of a release together. */
    public static final int RELEASE_BYTES = 16 << 20;

    /** Bytes of one file. */
    public static final int FILE_BYTES = RuleFile.MAX_BYTES;

    /** Characters of a path under the rules folder. */
    public static final int PATH = 200;

    /** Folders in a path, the file itself included. */
    public static final int PATH_PARTS = 8;

    /** Characters of a text file. */
    public static final int TEXT = 500_000;

    /** Lines of a text file. */
    public static final int LINES = 20_000;

    /** Characters of a line of sentences, DRL or YAML. */
    public static final int LINE = 2_000;

    /** Characters of a sentence: the expansion of a sentence takes time that grows with a power of its length. */
    public static final int SENTENCE = 400;

    /** Characters of a cell of a table or of a value of a YAML file. */
    public static final int CELL = 2_000;

    /** Characters of the name of a rule, an indicator, an entry of the dictionary. */
    public static final int NAME = 60;

    /** Rows of a table with its heading. */
    public static final int ROWS = 2_000;

    /** Columns of a table. */
    public static final int COLUMNS = 100;

    /** Filled cells of a table. */
    public static final int CELLS = 50_000;

    /** Nodes of a YAML file. */
    public static final int NODES = 20_000;

    /** Nesting of a YAML file. */
    public static final int YAML_DEPTH = 16;

    /** Nested brackets, signs and negations of a condition: Drools' time to build a rule doubles with every bracket. */
    public static final int BRACKETS = 6;

    /** Rules of a file. */
    public static final int RULES_OF_FILE = 500;

    /** Rules of a release, shared ones counted in each pack that includes them. */
    public static final int RULES = 3_000;

    /** Comparisons of a rule, choices counted one by one. */
    public static final int CONDITIONS_OF_RULE = 100;

    /** Comparisons of a release. */
    public static final int CONDITIONS = 15_000;

    /** Consequences of a rule. */
    public static final int CONSEQUENCES_OF_RULE = 20;

    /** Fields that the dictionary and the packs of a release make, list elements included. */
    public static final int FIELDS = 5_000;

    /** Parts of a workbook. */
    public static final int WORKBOOK_PARTS = 500;

    /** Bytes that a workbook with rules unpacks to. */
    public static final long WORKBOOK_BYTES = 32L << 20;

    /** Shared texts of a workbook with rules. */
    public static final int SHARED_TEXTS = 50_000;

    /** How many times larger than its file a part of an archive may be, once it is larger than {@link #RATIO_FROM}. */
    public static final int RATIO = 200;

    /** Bytes below which nobody asks how well something was packed. */
    public static final long RATIO_FROM = 2L << 20;

    /** Bytes of an archive with rule files. */
    public static final int ARCHIVE_BYTES = 8 << 20;

    private Limits() {}
}
