package org.pingxuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.pingxuan.Counter;
import org.pingxuan.Sending;
import tools.jackson.databind.JsonNode;

/** A year of a village branch's submissions over HTTP: whatever happened to it can be read again. */
class AYearOfASubjectTest extends AtTheCounter {

    private static final String APPROVAL = "team.secretary_approval_pct";
    private static final String BRANCH = "/api/v1/evaluations/2013/B-0001";

    @Test
    void correctionsWithdrawalsVerificationsAndAMoveAreInItsHistory() throws Exception {
        submit(Sending.branch("C-0001").as("form", "COMMITTEE").as("tier", "TOWNSHIP"), 201);
        submit(Sending.branch("C-0002").as("form", "COMMITTEE").as("tier", "TOWNSHIP"), 201);

        // January: the branch sends its data, of which nobody stands for anything yet
        Sending branch = Sending.branch("B-0001").as("parent", "C-0001").unverified();
        assertThat(status(submit(branch, 201), "five-goods")).isEqualTo("PENDING");

        // March: a mistake is corrected
        submit(branch.with(APPROVAL, 91), 201);

        // May: the committee verifies what it has seen, which is not that any more
        Counter.Answer late = verify(1, APPROVAL);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/errors/0/pointer").asString()).isEqualTo("/codes/0");
        assertThat(late.json().at("/errors/0/message").asString()).contains("87", "91", "第 2 次修订");
        Counter.Answer verified = verify(2, codes());
        assertThat(verified.status()).isEqualTo(201);
        assertThat(status(verified.json(), "five-goods")).isEqualTo("SCORED");
        assertThat(verify(2, codes()).status()).isEqualTo(200);

        // July: a value that changes is unverified again
        assertThat(status(submit(branch.with(APPROVAL, 92), 201), "five-goods")).isEqualTo("PENDING");
        assertThat(verify(4, APPROVAL).status()).isEqualTo(201);

        // September: a reading is taken back, and a wrong request changes nothing
        submit(branch.with(APPROVAL, 92).with("team.complete_on_term", null), 201);
        Counter.Answer wrong = verify(99, "team.complete_on_term", "no.such");
        assertThat(wrong.status()).isEqualTo(422);
        Counter.Answer nothing = verify(99, "team.complete_on_term");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.json().at("/errors")).hasSize(2);

        // November: the branch moves to another committee
        submit(Sending.branch("B-0001").as("parent", "C-0002").withoutReadings().unverified(), 201);

        JsonNode kept = counter.get(BRANCH).json();
        assertThat(kept.get("revision").asInt()).isEqualTo(7);
        assertThat(kept.at("/subject/parent").asString()).isEqualTo("C-0002");
        assertThat(kept.at("/readings").get(APPROVAL).get("value").asInt()).isEqualTo(92);
        assertThat(kept.at("/readings").get(APPROVAL).get("revision").asInt()).isEqualTo(4);
        assertThat(kept.at("/readings").get(APPROVAL).get("state").asString()).isEqualTo("VERIFIED");
        assertThat(kept.at("/readings").has("team.complete_on_term")).isFalse();
        assertThat(kept.at("/withdrawn/team.complete_on_term/revision").asInt()).isEqualTo(6);
        assertThat(kept.at("/evidence").get(APPROVAL).asString()).isEqualTo("测评表 12 号");
        assertThat(happened(kept, "/readings/" + APPROVAL))
                .containsEntry(1, "GIVEN -> 87")
                .containsEntry(2, "CORRECTED 87 -> 91")
                .containsEntry(3, "VERIFIED 91 -> 91")
                .containsEntry(4, "CORRECTED 91 -> 92")
                .containsEntry(5, "VERIFIED 92 -> 92");
        assertThat(happened(kept, "/readings/team.complete_on_term")).containsEntry(6, "WITHDRAWN true -> ");
        assertThat(happened(kept, "/subject/parent"))
                .containsEntry(1, "GIVEN -> C-0001")
                .containsEntry(7, "CORRECTED C-0001 -> C-0002");
        assertThat(list("parent=C-0001")).isEmpty();
        assertThat(list("parent=C-0002")).containsExactly("B-0001");
    }

    private static List<String> list(String filter) throws Exception {
        return StreamSupport.stream(
                        counter.get("/api/v1/evaluations?cycle=2013&" + filter)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(item -> item.get("subject").asString())
                .toList();
    }

    private static Map<Integer, String> happened(JsonNode kept, String pointer) {
        Map<Integer, String> happened = new TreeMap<>();
        for (JsonNode revision : kept.get("history")) {
            for (JsonNode change : revision.get("changes")) {
                if (change.get("pointer").asString().equals(pointer)) {
                    String from = change.path("from").asString("");
                    happened.put(
                            revision.get("revision").asInt(),
                            change.get("change").asString() + (from.isEmpty() ? "" : " " + from) + " -> "
                                    + change.path("to").asString(""));
                }
            }
        }
        return happened;
    }

    private static JsonNode submit(Sending sending, int status) throws Exception {
        Counter.Answer answer = counter.post("/api/v1/evaluations", sending.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    private static String[] codes() throws Exception {
        return counter.get(BRANCH).json().get("readings").propertyNames().toArray(new String[0]);
    }

    private static Counter.Answer verify(int revision, String... codes) throws Exception {
        return counter.post(
                BRANCH + "/verifications",
                "{\"codes\":[\"" + String.join("\",\"", codes) + "\"],\"revision\":" + revision + ",\"evidence\":{\""
                        + APPROVAL + "\":\"测评表 12 号\"}}");
    }

    private static String status(JsonNode answer, String pack) {
        return StreamSupport.stream(answer.get("sheets").spliterator(), false)
                .filter(sheet -> pack.equals(sheet.get("pack").asString()))
                .findFirst()
                .orElseThrow()
                .get("status")
                .asString();
    }
}
