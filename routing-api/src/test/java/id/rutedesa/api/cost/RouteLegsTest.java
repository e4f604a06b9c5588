package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Three legs of 10, 20 and 30 minutes, 1, 2 and 4 km, 50, 100 and 50 Wh; the parts are split by hand. */
class RouteLegsTest {
    private static final String ROUTE = """
            {"stops": [{"departure": "2026-06-01T08:00:00+08:00"},
                       {"departure": "2026-06-01T08:10:00+08:00", "taskId": 7, "recipient": "Kios"},
                       {"departure": "2026-06-01T08:30:00+08:00", "taskId": 8, "recipient": "Kebun"},
                       {"departure": "2026-06-01T09:00:00+08:00"}],
             "legs": [{"metres": 1000, "energyWh": 50}, {"metres": 2000, "energyWh": 100}, {"metres": 4000, "energyWh": 50}],
             "cost": {"fixedMilliIdr": 600, "wageMilliIdr": 9000000, "overtimeMilliIdr": 3000001, "distanceMilliIdr": 700, "petrolMilliIdr": 70,
                      "energyMilliIdr": 400, "wearMilliIdr": 200}}""";

    private final List<CostRow> legs = RouteLegs.of(JsonMapper.shared().readTree(ROUTE));

    @Test
    void eachPartIsSplitByWhatCausesIt() {
        assertThat(legs)
                .extracting(CostRow::milliIdr)
                .containsExactly(
                        List.of(100L, 2_000_000L, 90L, 10L, 50L, 50L, 0L, 0L, 0L, 0L),
                        List.of(200L, 4_000_000L, 180L, 20L, 100L, 100L, 0L, 0L, 0L, 0L),
                        List.of(300L, 6_000_001L, 360L, 40L, 50L, 50L, 0L, 0L, 0L, 0L));
        assertThat(legs).extracting(CostRow::label).containsExactly("Kios", "Kebun", "");
    }

    /** Petrol goes by what each leg burns, 10, 50 and 10 of 70, and tax, loss of value and interest by time. */
    @Test
    void petrolFollowsItsLitresAndOwningTheTime() {
        String hilly = ROUTE.replace("\"energyWh\": 50}", "\"energyWh\": 50, \"fuelMl\": 10}")
                .replace("\"energyWh\": 100}", "\"energyWh\": 100, \"fuelMl\": 50}")
                .replace(
                        "\"fixedMilliIdr\": 600",
                        "\"fixedMilliIdr\": 960, \"taxMilliIdr\": 60, \"depreciationMilliIdr\": 240, \"financeMilliIdr\": 60");
        List<CostRow> costed = RouteLegs.of(JsonMapper.shared().readTree(hilly));
        assertThat(costed).extracting(leg -> leg.milliIdr().get(3)).containsExactly(10L, 50L, 10L);
        assertThat(costed).extracting(leg -> leg.milliIdr().get(0)).containsExactly(100L, 200L, 300L);
        assertThat(costed)
                .extracting(leg -> leg.milliIdr().subList(7, 10))
                .containsExactly(List.of(10L, 40L, 10L), List.of(20L, 80L, 20L), List.of(30L, 120L, 30L));
        assertThat(costed.stream().mapToLong(CostRow::totalMilliIdr).sum()).isEqualTo(12_001_701 + 360);
    }

    @Test
    void legsAddUpToTheRoute() {
        assertThat(legs.stream().mapToLong(CostRow::totalMilliIdr).sum()).isEqualTo(12_001_701);
        assertThat(RowJson.of(legs).stream().mapToLong(RowJson::totalIdr).sum()).isEqualTo(12_002);
    }

    @Test
    void aRouteWithoutLegsHasNoRows() {
        assertThat(RouteLegs.of(
                        JsonMapper.shared().readTree("{\"stops\": [{\"departure\": \"2026-06-01T08:00:00+08:00\"}]}")))
                .isEmpty();
    }
}
