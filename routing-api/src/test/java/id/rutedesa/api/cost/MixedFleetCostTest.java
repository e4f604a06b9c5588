package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.security.Village;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Seven electric bike-days of Rp92.560,667, and on the third day of the month one route on an own petrol motorbike (100 km: Rp26.000
 * petrol, Rp16.200 upkeep, Rp80.000 wage) and one on a hired pick-up (hire Rp350.000, 20 km for Rp20.000, no wage). Electric routes
 * alone are compared; the other two cost the same whatever the motorbikes are.
 */
@SecuredApiTest
@Import({Village.class, RiddenMonths.class})
class MixedFleetCostTest {
    private static final long BUMDES = 945;
    private static final String WISH =
            RiddenMonths.PERIOD + "&petrol-pump=10000&petrol-reach-flat=40&petrol-reach-hilly=40"
                    + "&petrol-upkeep=100&petrol-tax=300000&riding-days=300";

    @Autowired
    RiddenMonths months;

    @Autowired
    BumdesWork work;

    @Autowired
    JdbcClient jdbc;

    private final Client client;
    private String[] analyst = {};

    MixedFleetCostTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void threeKindsOfVehicles() {
        analyst = months.sevenBikeDays(BUMDES);
        route(1, 100_000, 0, 80_000_000, 42_200_000, 26_000_000, "petrol-bottled");
        route(2, 20_000, 350_000_000, 0, 20_000_000, 0, "");
    }

    private void route(int rider, int metres, long hire, long wage, long distance, long petrol, String tariff) {
        work.writeAs(BUMDES, () -> jdbc.sql("""
                        INSERT INTO plan_route (plan_id, rider_id, date, number, document)
                        SELECT p.id, (SELECT id FROM rider ORDER BY id OFFSET :rider LIMIT 1), p.date, 1, jsonb_build_object(
                            'rider', 'Kurir', 'vehicle', 'Lain', 'metres', :metres::int, 'energyWh', 0,
                            'stops', '[{"kind":"depot"},{"taskId":3}]'::jsonb,
                            'cost', jsonb_build_object('fixedMilliIdr', :hire::bigint, 'wageMilliIdr', :wage::bigint,
                                'distanceMilliIdr', :distance::bigint, 'petrolMilliIdr', :petrol::bigint, 'energyMilliIdr', 0),
                            'rates', jsonb_build_object('vehicleType', 'lain', 'electric', false, 'metresPerLitre', 38500,
                                'petrolMilliIdrPerLitre', 10000000, 'hireMilliIdr', :hire::bigint, 'tariff', nullif(:tariff, '')))
                        FROM plan p WHERE p.date = '2026-06-03' ON CONFLICT DO NOTHING""")
                .param("rider", rider)
                .param("metres", metres)
                .param("hire", hire)
                .param("wage", wage)
                .param("distance", distance)
                .param("petrol", petrol)
                .param("tariff", tariff)
                .update());
    }

    /** Seven routes at the own meter, one on bottled petrol, and the pick-up, whose hire has the fuel in it. */
    @Test
    void energyIsToldBySource() {
        JsonNode costs = client.get("/api/v1/costs?group=energy-source&" + RiddenMonths.PERIOD, analyst)
                .json();
        assertThat(costs.get("items")).as(costs.toString()).hasSize(3);
        long energy = 0;
        for (JsonNode row : costs.get("items")) {
            String source = row.get("key").asString();
            assertThat(row.at("/parts/petrolIdr").asLong()).isEqualTo(source.equals("petrol-bottled") ? 26_000 : 0);
            assertThat(row.path("petrolL").asDouble(0))
                    .as("litres at Rp10.000")
                    .isEqualTo(source.equals("petrol-bottled") ? 2.6 : 0);
            assertThat(row.at("/parts/energyIdr").asLong()).isEqualTo(source.equals("pln-1300") ? 11_200 : 0);
            assertThat(row.get("routes").asLong()).isEqualTo(source.equals("pln-1300") ? 7 : 1);
            assertThat(row.get("label").asString().isEmpty()).isEqualTo(source.isEmpty());
            energy += row.get("totalIdr").asLong();
        }
        assertThat(energy).isEqualTo(costs.at("/total/totalIdr").asLong());
    }

    /** 7 + 1 of 5 × 26; the pick-up's day is no bike-day. */
    @Test
    void aHiredVehicleIsNoBikeDay() {
        JsonNode costs =
                client.get("/api/v1/costs?" + RiddenMonths.PERIOD, analyst).json();
        assertThat(costs.at("/coverage/bikeDays").asLong()).isEqualTo(8);
        assertThat(costs.at("/coverage/expectedBikeDays").asLong()).isEqualTo(130);
        assertThat(costs.at("/total/routes").asLong()).isEqualTo(9);
        assertThat(costs.at("/total/totalIdr").asLong()).isEqualTo(647_925 + 122_200 + 370_000);
        assertThat(costs.at("/total/petrolL").asDouble()).isEqualTo(2.6);
        JsonNode villages = client.get("/api/v1/costs?group=village&" + RiddenMonths.PERIOD, analyst)
                .json();
        assertThat(villages.at("/total/petrolL").asDouble()).isEqualTo(2.6);
        String file = client.get("/api/v1/costs/file?group=energy-source&" + RiddenMonths.PERIOD, analyst)
                .text();
        assertThat(file).contains("kWh,bensin (liter),", "100.000,0.000,2.600,");
        JsonNode parts = costs.at("/total/parts");
        assertThat(parts.get("petrolIdr").asLong()).isEqualTo(26_000);
        assertThat(parts.get("distanceIdr").asLong()).isEqualTo(8_120 + 16_200 + 20_000);
        assertThat(parts.get("energyIdr").asLong()).isEqualTo(11_200);
        assertThat(parts.get("batteryWearIdr").asLong()).isEqualTo(33_600);
        assertThat(parts.get("fixedIdr").asLong())
                .isEqualTo(35_003 + 350_000); // 35.002,331 and what is left of the total.
    }

    /** Petrol for the electric routes: 280 km ÷ 40 × 10.000, upkeep 28.000, tax 7 × 1.000; the rest as it was. */
    @Test
    void otherWheelsAreComparedForElectricRoutesOnly() {
        JsonNode compared =
                client.get("/api/v1/costs/comparison?" + WISH, analyst).json();
        JsonNode petrol = null;
        JsonNode home = null;
        for (JsonNode wheels : compared.get("wheels")) {
            petrol = wheels.get("wheels").asString().equals("petrol-pump") ? wheels : petrol;
            home = wheels.get("wheels").asString().equals("electric-home") ? wheels : home;
        }
        assertThat(petrol).isNotNull();
        assertThat(home).isNotNull();
        if (petrol == null || home == null) {
            return;
        }
        assertThat(petrol.at("/lines/energyIdr").asLong()).isEqualTo(70_000);
        assertThat(petrol.at("/lines/upkeepIdr").asLong()).isEqualTo(28_000);
        assertThat(petrol.at("/lines/taxIdr").asLong()).isEqualTo(7_000);
        long other = 35_002 + 42_200 + 370_000;
        assertThat(petrol.at("/lines/otherIdr").asLong()).isEqualTo(other);
        assertThat(home.at("/lines/otherIdr").asLong()).isEqualTo(other);
        assertThat(petrol.at("/lines/wageIdr").asLong())
                .isEqualTo(560_003 + 80_000); // 560.002,331 and what is left of the total.
        assertThat(compared.at("/coverage/bikeDays").asLong()).isEqualTo(8);
    }

    @Test
    void rowsOnOtherWheelsLeaveThemAsTheyWere() {
        JsonNode costs = client.get("/api/v1/costs?group=day&scenario=petrol-pump&" + WISH, analyst)
                .json();
        assertThat(costs.at("/items/2/key").asString()).isEqualTo("2026-06-03");
        assertThat(costs.at("/scenarios/0/itemsIdr/2").asLong()).isEqualTo(122_200 + 370_000);
        long rows = 0;
        for (JsonNode idr : costs.at("/scenarios/0/itemsIdr")) {
            rows += idr.asLong();
        }
        assertThat(rows).isEqualTo(costs.at("/scenarios/0/totalIdr").asLong());
    }

    @Test
    void anInvestmentIsPaidBackByElectricBikeDays() {
        JsonNode bought =
                client.get("/api/v1/costs/investment?" + WISH, analyst).json();
        assertThat(bought.get("bikeDays").asLong()).isEqualTo(7);
        assertThat(bought.at("/coverage/bikeDays").asLong()).isEqualTo(8);
    }
}
