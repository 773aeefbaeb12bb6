package org.pingxuan.desk;

import org.pingxuan.words.Label;
import org.pingxuan.words.Messages;

/** What somebody asked for is not done, and why; nothing has changed. */
public final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;
    private final transient Label detail;

    /** In which way it cannot be done. */
    public enum Why {
        /** There is no such thing. */
        NOT_THERE,
        /** Not by this person. */
        NOT_ALLOWED,
        /** Not as things stand. */
        NOT_NOW
    }

    private NotDone(Why why, String code, Object... arguments) {
        super(code, null, false, false);
        this.why = why;
        this.detail = Messages.of(code, arguments);
    }

    public static NotDone notThere(String code, Object... arguments) {
        return new NotDone(Why.NOT_THERE, code, arguments);
    }

    public static NotDone notAllowed(String code, Object... arguments) {
        return new NotDone(Why.NOT_ALLOWED, code, arguments);
    }

    public static NotDone notNow(String code, Object... arguments) {
        return new NotDone(Why.NOT_NOW, code, arguments);
    }

    public Why why() {
        return why;
    }

    public Label detail() {
        return detail;
    }
}
