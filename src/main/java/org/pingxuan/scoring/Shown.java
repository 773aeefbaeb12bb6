package org.pingxuan.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pingxuan.catalogue.Field;
import org.pingxuan.catalogue.Indicator;
import org.pingxuan.catalogue.Value;
import org.pingxuan.words.Label;

/** Values as an explanation shows them: choices and codes by their names. */
final class Shown {

    static final Label NOTHING = new Label("无", "none");

    private Shown() {}

    static Label of(Field field, Value value) {
        if (value instanceof Value.YesNo yesNo) {
            return yesNo(yesNo == Value.YesNo.YES);
        }
        if (value instanceof Value.Text text) {
            return choices(field, List.of(text.text()));
        }
        if (value instanceof Value.Codes codes) {
            return codes.codes().isEmpty() ? NOTHING : choices(field, codes.codes());
        }
        return Label.of(value.display());
    }

    static Label yesNo(boolean yes) {
        return yes ? new Label("是", "yes") : new Label("否", "no");
    }

    static Label choices(Field field, Collection<String> ids) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (String id : ids) {
            Label label = field.choices().stream()
                    .filter(choice -> choice.id().equals(id))
                    .map(Indicator.Part::label)
                    .findFirst()
                    .orElseGet(() -> id.isEmpty() ? NOTHING : Label.of(id));
            zh.add(label.zh());
            en.add(label.en());
        }
        return zh.isEmpty() ? NOTHING : new Label(String.join("、", zh), String.join(", ", en));
    }

    /** At most four places, rounded up: as much more would do. */
    static String distance(BigDecimal distance) {
        BigDecimal shown = distance.setScale(4, RoundingMode.UP).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }
}
