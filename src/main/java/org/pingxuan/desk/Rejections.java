package org.pingxuan.desk;

import java.util.List;
import org.pingxuan.evidence.Problem;
import org.pingxuan.evidence.RawRecord;

/** Is told the rows of a batch that are refused, in the order of the rows of each piece. */
public interface Rejections {

    /** @param problems at least one */
    void row(RawRecord row, List<Problem> problems);
}
