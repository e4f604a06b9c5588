package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.cost.RouteShares.VisitShare;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ten stops that {@code HandWorkedDayTest} works out for the model, as a published route: Rp195 a km (upkeep 40, electricity 40,
 * wear 115) and Rp243 a minute (wage 200, the day's Rp10.320 over 240 minutes 43), five minutes at each stop. In Rupiah a leg of 4 km
 * and 20 minutes is 4 × 195 + 20 × 243 = 5.640.
 */
class HandWorkedRouteTest {
    private static final int STAY = 5;

    /** Kilometres, minutes until the departure after it, kilograms handed over (negative: taken in), and both without its stop. */
    private static final int[][] DELIVERIES = {
        {4, 20, 10, 5, 25},
        {2, 15, 5, 4, 25},
        {3, 20, 5, 2, 20},
        {1, 10, 4, 6, 30},
        {5, 25, 4, 4, 25},
        {2, 15, 2, 8, 20},
        {7, 15}
    };

    private static final int[][] BOTH = {
        {6, 30, 6, 7, 35}, {3, 20, 4, 5, 30}, {4, 25, -5, 4, 20}, {2, 15, -5, 9, 30}, {9, 30}
    };

    private final JsonNode route = route();
    private final List<VisitShare> shares = RouteShares.of(route);

    @Test
    void legsAndTripsToTheRupiah() {
        assertThat(RouteLegs.of(route))
                .extracting(CostRow::totalMilliIdr)
                .containsExactly(
                        5_640_000L,
                        4_035_000L,
                        5_445_000L,
                        2_625_000L,
                        7_050_000L,
                        4_035_000L,
                        5_010_000L,
                        8_460_000L,
                        5_445_000L,
                        6_855_000L,
                        4_035_000L,
                        9_045_000L);
        assertThat(RouteLegs.trips(route)).extracting(CostRow::totalMilliIdr).containsExactly(33_840_000L, 33_840_000L);
        CostRow day = RouteLegs.of(route).stream().reduce(CostRow.none("", ""), CostRow::plus);
        assertThat(day.milliIdr())
                .containsExactly(10_320_000L, 48_000_000L, 1_920_000L, 0L, 1_920_000L, 5_520_000L, 0L, 0L, 0L, 0L);
    }

    /** 10 of 30 kg of the first leg, and of the way home, on which nothing is aboard: (5.640 + 5.010) ÷ 3 = 3.550. */
    @Test
    void everyParcelByLoad() {
        long[] milliIdr = {
            3_550_000,
            2_783_750,
            4_598_750,
            4_729_000,
            9_429_000,
            8_749_500,
            7_132_500,
            10_200_000,
            10_271_250,
            6_236_250
        };
        for (int i = 0; i < milliIdr.length; i++) {
            assertThat(shares.get(i).totalMilliIdr()).as("parcel %d", i).isCloseTo(milliIdr[i], within(49L));
        }
        assertThat(shares).hasSize(milliIdr.length);
    }

    /** Without the first stop 1 km and 10 minutes of wage less: 195 + 2.000 of 13.560 that the six stops save, of Rp33.840. */
    @Test
    void everyParcelByWhatItSaves() {
        assertThat(shares)
                .extracting(VisitShare::savedMilliIdr)
                .containsExactly(
                        2_195_000L,
                        2_195_000L,
                        2_390_000L,
                        1_000_000L,
                        3_585_000L,
                        2_195_000L,
                        3_390_000L,
                        3_390_000L,
                        4_390_000L,
                        3_390_000L);
        long[] milliIdr = {
            5_477_788,
            5_477_788,
            5_964_425,
            2_495_575,
            8_946_637,
            5_477_788,
            7_878_956,
            7_878_956,
            10_203_132,
            7_878_956
        };
        for (int i = 0; i < milliIdr.length; i++) {
            assertThat(shares.get(i).marginalMilliIdr()).as("parcel %d", i).isCloseTo(milliIdr[i], within(7L));
        }
        assertThat(shares.stream().mapToLong(VisitShare::marginalMilliIdr).sum())
                .isEqualTo(67_680_000);
    }

    private static JsonNode route() {
        ObjectNode route = JsonMapper.shared().createObjectNode();
        route.putObject("cost")
                .put("fixedMilliIdr", 10_320_000)
                .put("wageMilliIdr", 48_000_000)
                .put("distanceMilliIdr", 1_920_000)
                .put("energyMilliIdr", 7_440_000)
                .put("wearMilliIdr", 5_520_000);
        ArrayNode stops = route.putArray("stops");
        ArrayNode legs = route.putArray("legs");
        OffsetDateTime clock = OffsetDateTime.parse("2026-06-01T08:00:00+08:00");
        stops.addObject().put("kind", "start").put("departure", clock.toString());
        for (int[][] trip : List.of(DELIVERIES, BOTH)) {
            for (int i = 0; i < trip.length; i++) {
                int[] leg = trip[i];
                clock = clock.plusMinutes(leg[1]);
                ObjectNode stop = stops.addObject().put("departure", clock.toString());
                boolean home = i + 1 == trip.length;
                ObjectNode ride = legs.addObject()
                        .put("metres", 1_000 * leg[0])
                        .put("energyWh", 25 * leg[0])
                        .put("rideTime", "PT%dM".formatted(home ? leg[1] : leg[1] - STAY));
                if (home) {
                    stop.put("kind", trip == BOTH ? "end" : "reload");
                } else {
                    stop.put("kind", "visit")
                            .put("taskId", stops.size())
                            .put("handedKg", Math.abs(leg[2]))
                            .put("activity", leg[2] < 0 ? "pickup" : "delivery");
                    boolean nextIsHome = i + 2 == trip.length;
                    ride.putObject("withoutStop")
                            .put("metres", 1_000 * leg[3])
                            .put("energyWh", 25 * leg[3])
                            .put("rideTime", "PT%dM".formatted(nextIsHome ? leg[4] : leg[4] - STAY));
                }
            }
        }
        return route;
    }
}
