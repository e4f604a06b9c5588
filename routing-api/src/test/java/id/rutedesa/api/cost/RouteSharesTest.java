package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.cost.RouteShares.VisitShare;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two trips, a wage of Rp1 a second and Rp1 a metre, nothing else. First trip: 2 kg and 1 kg out over 600 s and 1,000 m, 400 s
 * and 500 m, home over 200 s and 700 m; legs Rp1,600, Rp900, Rp900. Second trip: one parcel, there and back, Rp800 and Rp800.
 */
class RouteSharesTest {
    private static final String ROUTE = """
            {"stops": [{"departure": "2026-06-01T08:00:00+08:00", "kind": "start"},
                       {"departure": "2026-06-01T08:10:00+08:00", "kind": "visit", "taskId": 7, "handedKg": 2, "activity": "delivery"},
                       {"departure": "2026-06-01T08:16:40+08:00", "kind": "visit", "taskId": 8, "handedKg": 1, "activity": "delivery"},
                       {"departure": "2026-06-01T08:20:00+08:00", "kind": "reload"},
                       {"departure": "2026-06-01T08:25:00+08:00", "kind": "visit", "taskId": 9, "handedKg": 5, "activity": "pickup"},
                       {"departure": "2026-06-01T08:30:00+08:00", "kind": "end"}],
             "legs": [{"metres": 1000, "rideTime": "PT8M20S", "withoutStop": {"metres": 1200, "rideTime": "PT7M", "energyWh": 0}},
                      {"metres": 500, "rideTime": "PT5M", "withoutStop": {"metres": 1100, "rideTime": "PT8M", "energyWh": 0}},
                      {"metres": 700, "rideTime": "PT3M20S"},
                      {"metres": 500, "rideTime": "PT4M", "withoutStop": {"metres": 0, "rideTime": "PT0S", "energyWh": 0}},
                      {"metres": 500, "rideTime": "PT5M"}],
             "cost": {"wageMilliIdr": 1800000, "distanceMilliIdr": 3200000}}""";

    private final List<VisitShare> shares = RouteShares.of(JsonMapper.shared().readTree(ROUTE));

    /** Leg 1 in the ratio 2 to 1, leg 2 all of the second, the way home, with nothing aboard, 2 to 1 again. */
    @Test
    void proportionalByMassAboard() {
        assertThat(shares).extracting(VisitShare::taskId).containsExactly(7L, 8L, 9L);
        assertThat(shares).extracting(VisitShare::stop).containsExactly(1, 2, 4);
        assertThat(shares)
                .extracting(VisitShare::totalMilliIdr)
                .containsExactly(1_066_667L + 600_000, 533_333L + 900_000 + 300_000, 1_600_000L);
        assertThat(shares).extracting(VisitShare::metres).containsExactly(667L + 467, 333L + 500 + 233, 1_000L);
    }

    /**
     * Without the first stop: 1,000 s less 420 s of riding and 100 s at the second stop are 480, and 300 m. Without the second:
     * 600 s less 480 s, and 100 m. So 780 to 220 of Rp3,400. Without the pickup: 600 s and 1,000 m, all of its trip.
     */
    @Test
    void marginalByWhatLeavingOutSaves() {
        assertThat(shares).extracting(VisitShare::savedMilliIdr).containsExactly(780_000L, 220_000L, 1_600_000L);
        assertThat(shares).extracting(VisitShare::marginalMilliIdr).containsExactly(2_652_000L, 748_000L, 1_600_000L);
    }

    @Test
    void bothRulesAddUpToTheRoute() {
        assertThat(shares.stream().mapToLong(VisitShare::totalMilliIdr).sum()).isEqualTo(5_000_000);
        assertThat(shares.stream().mapToLong(VisitShare::marginalMilliIdr).sum())
                .isEqualTo(5_000_000);
        assertThat(shares.stream().mapToLong(VisitShare::metres).sum()).isEqualTo(3_200);
    }

    @Test
    void tripsAreTheirLegs() {
        List<CostRow> trips = RouteLegs.trips(JsonMapper.shared().readTree(ROUTE));
        assertThat(trips).extracting(CostRow::totalMilliIdr).containsExactly(3_400_000L, 1_600_000L);
        assertThat(trips).extracting(CostRow::visits).containsExactly(2L, 1L);
        assertThat(trips).extracting(CostRow::key).containsExactly("1", "2");
    }

    /** Routes from before it was written down what a stop saves. */
    @Test
    void anOldRouteIsSharedByMassAlone() {
        List<VisitShare> old =
                RouteShares.of(JsonMapper.shared().readTree(ROUTE.replaceAll(", \"withoutStop\": \\{[^}]*}", "")));
        assertThat(old).allMatch(share -> share.marginalMilliIdr() == share.totalMilliIdr());
        assertThat(old)
                .extracting(VisitShare::totalMilliIdr)
                .containsExactlyElementsOf(
                        shares.stream().map(VisitShare::totalMilliIdr).toList());
    }

    @Test
    void aTripThatCarriesNothingIsNobodys() {
        List<VisitShare> empty = RouteShares.of(JsonMapper.shared().readTree("""
                {"stops": [{"departure": "2026-06-01T08:00:00+08:00"}, {"departure": "2026-06-01T08:10:00+08:00"}],
                 "legs": [{"metres": 10, "energyWh": 1}], "cost": {"wageMilliIdr": 6}}"""));
        assertThat(empty).singleElement().satisfies(share -> {
            assertThat(share.taskId()).isNull();
            assertThat(share.totalMilliIdr()).isEqualTo(6);
            assertThat(share.metres()).isEqualTo(10);
        });
    }
}
