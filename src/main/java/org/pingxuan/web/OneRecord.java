package org.pingxuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.evidence.RawRecord;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the one JSON object that is the body of a request. */
@Component
final class OneRecord {

    private static final int MEGABYTES = 2;

    private final House house;

    OneRecord(House house) {
        this.house = house;
    }

    RawRecord of(HttpServletRequest request) throws IOException {
        try (Incoming incoming = house.door().open("body.json", LimitedBody.of(request, MEGABYTES))) {
            if (!incoming.hasNext()) {
                throw new Refusal(HttpStatus.BAD_REQUEST, List.of(), "BODY_EMPTY");
            }
            RawRecord record = incoming.next();
            if (record.fields().isEmpty() && !record.problems().isEmpty()) {
                throw new Refusal(HttpStatus.BAD_REQUEST, record.problems(), "BODY_UNREADABLE");
            }
            if (incoming.hasNext()) {
                throw new Refusal(HttpStatus.BAD_REQUEST, List.of(), "ONE_RECORD_ONLY");
            }
            return record;
        }
    }
}
