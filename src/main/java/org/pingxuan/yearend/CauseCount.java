package org.pingxuan.yearend;

import org.pingxuan.catalogue.Points;
import org.pingxuan.scoring.LineChange;
import org.pingxuan.scoring.ScoreLine;
import org.pingxuan.yearend.PackChange.Cause;
import org.pingxuan.yearend.PackChange.Moved;

/** Adds up what one rule gives more or less. */
final class CauseCount {

    private final Origins origins;
    private ScoreLine line;
    private Moved up = Moved.NOBODY;
    private Moved down = Moved.NOBODY;

    CauseCount(Origins origins, ScoreLine line) {
        this.origins = origins;
        this.line = line;
    }

    void add(LineChange change) {
        if (change.after() != null) {
            line = change.after();
        }
        Points difference = change.difference();
        int sign = difference.compareTo(Points.ZERO);
        if (sign > 0) {
            up = up.with(difference);
        } else if (sign < 0) {
            down = down.with(difference);
        }
    }

    Cause cause() {
        boolean falls = -down.most().hundredths() > up.most().hundredths();
        return new Cause(
                line.rule(),
                line.at(),
                line.criterion(),
                line.indicator(),
                origins.of(line),
                up.count(),
                down.count(),
                up.sum().plus(down.sum()),
                falls ? down.most() : up.most());
    }
}
