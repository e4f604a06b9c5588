package id.rutedesa.api.vroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
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
        return json(VroomProgram.solve(bytes(problem), Optional.empty()));
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
        JsonNode answer = solve(TWO_JOBS);

        JsonNode checked = json(VroomProgram.check(
                bytes(TWO_JOBS), answer.toString().getBytes(StandardCharsets.UTF_8), Optional.empty()));

        ((ObjectNode) answer.get("summary")).remove("computing_times");
        ((ObjectNode) checked.get("summary")).remove("computing_times");
        assertThat(checked).isEqualTo(answer);
    }

    @Test
    void aCheckNamesWhatIsBroken() {
        String answer = """
                {"routes": [{"vehicle": 1, "steps": [{"type": "job", "id": 7}, {"type": "job", "id": 8}]}]}""";

        JsonNode checked = json(VroomProgram.check(
                bytes(TWO_JOBS.replace("\"capacity\": [9]", "\"capacity\": [8]")),
                answer.getBytes(StandardCharsets.UTF_8),
                Optional.empty()));

        assertThat(checked.get("summary").get("violations").findValuesAsString("cause"))
                .containsExactly("load");
    }

    @Test
    void shipmentsAndBreaksAreSteps() {
        JsonNode answer = solve("""
                {"shipments": [{"amount": [1],
                   "pickup": {"id": 1, "location_index": 2}, "delivery": {"id": 2, "location_index": 1}}],
                 "vehicles": [{"id": 5, "start_index": 0,
                   "breaks": [{"id": 9, "service": 50, "time_windows": [[150, 180]]}]}],
                 LINE}""");

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
    void errorsNameThePlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solve("{\"jobs\": [{\"id\": 1, \"location_index\": 9}], \"vehicles\": "
                        + "[{\"id\": 1, \"start_index\": 0}], LINE}"))
                .withMessageContaining("/matrices/car/durations");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        solve("{\"jobs\": [{\"id\": -1}], \"vehicles\": [{\"id\": 1, \"start_index\": 0}], LINE}"))
                .withMessageContaining("/jobs/0/");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solve("{\"jobs\": [], LINE}"))
                .withMessageContaining("/vehicles");
        assertThatIllegalArgumentException().isThrownBy(() -> solve("{")).withMessageContaining("not correct JSON");
    }
}
