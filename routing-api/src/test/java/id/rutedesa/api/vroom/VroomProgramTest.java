package id.rutedesa.api.vroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.InvalidFileException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Problems with matrices of their own: three places on a line, 100 s and 1,000 m apart. */
class VroomProgramTest {
    private static final String LINE = """
            "matrices": {"car": {
              "durations": [[0, 100, 200], [100, 0, 100], [200, 100, 0]],
              "distances": [[0, 1000, 2000], [1000, 0, 1000], [2000, 1000, 0]]}}""";

    private static JsonNode solve(String problem) {
        return json(VroomProgram.solve(
                "day.json", bytes(problem), Optional.empty(), Optional.empty(), Optional.empty(), 1));
    }

    /** What the check says about an answer to {@link #TWO_JOBS}, with something of both replaced. */
    private static CheckedPlan checked(String answer, String... replacements) {
        String problem = TWO_JOBS;
        String given = answer;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(problem + given).contains(replacements[i]);
            problem = problem.replace(replacements[i], replacements[i + 1]);
            given = given.replace(replacements[i], replacements[i + 1]);
        }
        byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
        return VroomProgram.check("day.json", bytes(problem), "answer.json", bytes, Optional.empty());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static byte[] bytes(String text) {
        return text.replace("LINE", LINE).getBytes(StandardCharsets.UTF_8);
    }

    private static final String TWO_JOBS = """
            {"jobs": [
               {"id": 7, "location_index": 1, "service": 60, "delivery": [5], "time_windows": [[1700000000, 1700003600]]},
               {"id": 8, "location_index": 2, "setup": 30, "service": 60, "delivery": [4], "skills": [3], "priority": 2}],
             "vehicles": [
               {"id": 1, "start_index": 0, "end_index": 0, "capacity": [9], "skills": [3],
                "time_window": [1700000000, 1700010000]}],
             LINE}""";

    @Test
    void twoJobsAreOneRoute() {
        JsonNode answer = solve(TWO_JOBS);

        assertThat(answer.get("code").asInt()).isZero();
        JsonNode summary = answer.get("summary");
        // Out and back 400 s, one unit a second; setup 30 s, service 120 s; 4 km.
        assertThat(summary.get("cost").asInt()).isEqualTo(400);
        assertThat(summary.get("duration").asInt()).isEqualTo(400);
        assertThat(summary.get("setup").asInt()).isEqualTo(30);
        assertThat(summary.get("service").asInt()).isEqualTo(120);
        assertThat(summary.get("distance").asInt()).isEqualTo(4_000);
        assertThat(summary.get("priority").asInt()).isEqualTo(2);
        assertThat(summary.get("delivery").get(0).asInt()).isEqualTo(9);
        JsonNode steps = answer.get("routes").get(0).get("steps");
        assertThat(steps.findValuesAsString("type")).containsExactly("start", "job", "job", "end");
        assertThat(steps.get(0).get("load").get(0).asInt()).isEqualTo(9);
        assertThat(steps.get(3).get("load").get(0).asInt()).isZero();
        // 550 s in all, times in the request's own epoch.
        assertThat(steps.get(3).get("arrival").asLong()
                        - steps.get(0).get("arrival").asLong())
                .isEqualTo(550);
        assertThat(steps.get(0).get("arrival").asLong()).isBetween(1_700_000_000L, 1_700_003_600L);
    }

    @Test
    void anAnswerIsAcceptedAsItIs() {
        assertThat(checked(solve(TWO_JOBS).toString())).isEqualTo(new CheckedPlan(400, 1, List.of()));
    }

    @Test
    void stepsThatComeWithTheProblemArePricedAsTheyAre() {
        JsonNode answer = solve(TWO_JOBS);
        ObjectNode asked = (ObjectNode) json(TWO_JOBS.replace("LINE", LINE));
        ((ObjectNode) asked.get("vehicles").get(0))
                .set("steps", answer.get("routes").get(0).get("steps"));
        asked.putObject("options").put("c", true);

        JsonNode priced = solve(asked.toString());
        ((ObjectNode) answer.get("summary")).remove("computing_times");
        ((ObjectNode) priced.get("summary")).remove("computing_times");
        assertThat(priced).isEqualTo(answer);
    }

    /** One vehicle to 1 and 2 and back: 100 s, 60 s of service, 100 s, 30 s of setup and 60 s, 200 s. */
    private static final String ANSWER = """
            {"code": 0, "summary": {"cost": 400},
             "unassigned": [],
             "routes": [{"vehicle": 1, "cost": 400, "steps": [
               {"type": "start", "location_index": 0, "load": [9], "arrival": 1700000000, "duration": 0},
               {"type": "job", "id": 7, "location_index": 1, "service": 60, "load": [4],
                "arrival": 1700000100, "duration": 100},
               {"type": "job", "id": 8, "location_index": 2, "setup": 30, "service": 60, "load": [0],
                "arrival": 1700000260, "duration": 200},
               {"type": "end", "location_index": 0, "load": [0], "arrival": 1700000550, "duration": 400}]}]}
            """;

    @Test
    void anAnswerOfAnotherProgramIsRiddenWithItsOwnTimes() {
        assertThat(checked(ANSWER)).isEqualTo(new CheckedPlan(400, 1, List.of()));
        assertThat(checked(ANSWER, "1700003600", "1700000099").faults())
                .containsExactly("vehicle 1, window: task job 7 starts at 100 s");
        assertThat(checked(ANSWER, "\"capacity\": [9]", "\"capacity\": [8]").faults())
                .containsExactly("vehicle 1, mass: 9 g on board of 8 g");
        assertThat(checked(ANSWER, "\"skills\": [3],\n    \"time_window\"", "\"skills\": [4],\n    \"time_window\"")
                        .faults())
                .containsExactly("vehicle 1, skill: task job 8 needs [3]");
        assertThat(checked(ANSWER, "1700010000", "1700000549").faults())
                .containsExactly("vehicle 1, shift-time: 0 s to 550 s is outside the shift");
    }

    @Test
    void anAnswerThatIsTooGoodIsFoundOut() {
        assertThat(checked(ANSWER, "\"setup\": 30, \"service\": 60, \"load\"", "\"service\": 60, \"load\"")
                        .faults())
                .containsExactly("vehicle 1, service: task job 8 is served for another time");
        assertThat(checked(ANSWER, "1700000550, \"duration\": 400", "1700000500, \"duration\": 350")
                        .faults())
                .containsExactly("vehicle 1, leg-length: a leg differs from the matrix");
        assertThat(checked(ANSWER, "1700000550", "1700000540").faults())
                .containsExactly("vehicle 1, departure: it leaves before service ends");
        assertThat(checked(ANSWER, "\"load\": [4]", "\"load\": [3]").faults())
                .containsExactly("vehicle 1, load-said: a stop says another load");
        assertThat(checked(ANSWER, "\"vehicle\": 1, \"cost\": 400", "\"vehicle\": 1, \"cost\": 300")
                        .faults())
                .containsExactly(
                        "vehicle 1: it states a cost of 300, it costs 400",
                        "summary: it states a cost of 400, the routes cost 300");
        assertThat(checked(ANSWER, "\"type\": \"job\", \"id\": 8", "\"type\": \"job\", \"id\": 7")
                        .faults())
                .anyMatch(fault -> fault.startsWith("job 7, task-once: "))
                .anyMatch(fault -> fault.startsWith("job 8, task-once: "));
    }

    @Test
    void whatIsLeftBehindIsCounted() {
        String empty = "{\"routes\": [], \"unassigned\": [{\"id\": 7, \"type\": \"job\"}, {\"id\": 8}]}";

        assertThat(checked(empty)).isEqualTo(new CheckedPlan(0, 0, List.of(), 2));
        assertThat(checked(empty, ", {\"id\": 8}", "").faults()).hasSize(1).allMatch(f -> f.startsWith("job 8"));
    }

    @Test
    void anAnswerThatCannotBeReadIsNamedWithItsLine() {
        assertThatThrownBy(() -> checked(ANSWER, "\"type\": \"job\", \"id\": 8", "\"type\": \"job\", \"id\": 9"))
                .hasMessage("answer.json, line 7: /routes/0/steps/2/id: is no job of the problem");
        assertThatThrownBy(() -> checked(ANSWER, "\"arrival\": 1700000100, ", ""))
                .hasMessage("answer.json, line 5: /routes/0/steps/1/arrival: is missing");
        assertThatThrownBy(() -> checked(ANSWER, "\"vehicle\": 1", "\"vehicle\": 2"))
                .hasMessage("answer.json, line 3: /routes/0/vehicle: is no vehicle of the problem");
        assertThatThrownBy(() -> checked(ANSWER.substring(0, ANSWER.indexOf("[0]"))))
                .hasMessage("answer.json, line 7: the JSON ends before it is complete");
        assertThatThrownBy(() -> checked("{\"jobs\": []}"))
                .hasMessage("answer.json, line 1: /routes: is missing: this is no answer of VROOM's");
    }

    @Test
    void anAnswerThatIsCutOffAnywhereIsRefused() {
        String whole = ANSWER.strip();
        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> checked(cut))
                    .isInstanceOf(InvalidFileException.class)
                    .hasMessageMatching("answer\\.json, line \\d+: .*");
        }
    }

    @Test
    void shipmentsAndBreaksAreSteps() {
        String problem = """
                {"shipments": [{"amount": [1],
                   "pickup": {"id": 1, "location_index": 2}, "delivery": {"id": 2, "location_index": 1}}],
                 "vehicles": [{"id": 5, "start_index": 0,
                   "breaks": [{"id": 9, "service": 50, "time_windows": [[150, 180]]}]}],
                 LINE}""";
        JsonNode answer = solve(problem);

        assertThat(VroomProgram.check(
                        "day.json", bytes(problem), "answer.json", bytes(answer.toString()), Optional.empty()))
                .isEqualTo(new CheckedPlan(300, 1, List.of()));
        JsonNode steps = answer.get("routes").get(0).get("steps");
        // No end is asked for; the break is taken on the way, before 200 s have been ridden.
        assertThat(steps.findValuesAsString("type")).containsExactly("start", "break", "pickup", "delivery");
        assertThat(answer.get("summary").get("duration").asInt()).isEqualTo(300);
        assertThat(steps.get(3).get("id").asInt()).isEqualTo(2);
    }

    @Test
    void whatFitsNowhereIsNamedWithItsReason() {
        JsonNode answer = solve("""
                {"jobs": [{"id": 1, "location_index": 1, "pickup": [3]}, {"id": 2, "location_index": 1, "delivery": [1]}],
                 "vehicles": [{"id": 1, "start_index": 0, "end_index": 0, "capacity": [2], "colour": "red"}],
                 LINE}""");

        assertThat(answer.get("summary").get("unassigned").asInt()).isEqualTo(1);
        assertThat(answer.get("unassigned").get(0).get("id").asInt()).isEqualTo(1);
        JsonNode extras = answer.get("rutedesa");
        assertThat(extras.get("unassigned")
                        .get(0)
                        .get("reasons")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("too-heavy");
        assertThat(extras.get("warnings").toString()).contains("/vehicles/0/colour");
    }

    @Test
    void aTravelTimeLimitHolds() {
        JsonNode answer = solve("""
                {"jobs": [{"id": 1, "location_index": 1}, {"id": 2, "location_index": 2}],
                 "vehicles": [{"id": 1, "start_index": 0, "end_index": 0, "max_travel_time": 399}],
                 LINE}""");

        assertThat(answer.get("unassigned").get(0).get("id").asInt()).isEqualTo(2);
    }

    @Test
    void errorsNameThePlaceAndItsLine() {
        assertThatThrownBy(() -> solve("{\"jobs\": [{\"id\": 1, \"location_index\": 9}], \"vehicles\": "
                        + "[{\"id\": 1, \"start_index\": 0}],\n LINE}"))
                .hasMessage("day.json, line 3: /matrices/car/durations: has no row or column 9");
        assertThatThrownBy(() ->
                        solve("{\"jobs\":\n[{\"id\":\n-1}], \"vehicles\": [{\"id\": 1, \"start_index\": 0}], LINE}"))
                .hasMessageStartingWith("day.json, line 2: /jobs/0/location_index: is missing");
        assertThatThrownBy(() -> solve("{\"jobs\": [], LINE}")).hasMessageContaining("line 1: /vehicles");
        assertThatThrownBy(() -> solve("{")).hasMessage("day.json, line 1: the JSON ends before it is complete");
        assertThatThrownBy(() -> solve("{\"jobs\":\n[1,,2]}")).hasMessage("day.json, line 2: this is no correct JSON");
        assertThatThrownBy(() -> solve(TWO_JOBS.substring(0, TWO_JOBS.indexOf("\"service\""))))
                .hasMessage("day.json, line 2: the JSON ends before it is complete");
    }
}
