package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.security.Village;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published routes of June 2026, which has 26 days without Sundays: written again, they are the same rows. */
@Component
class RiddenMonths {
    static final String PERIOD = "from=2026-06-01&to=2026-06-30";

    static final long USUAL_WH = 1_020;

    private static final int BIKES = 5;

    private final Village village;
    private final BumdesWork work;
    private final JdbcClient jdbc;

    RiddenMonths(Village village, BumdesWork work, JdbcClient jdbc) {
        this.village = village;
        this.work = work;
        this.jdbc = jdbc;
    }

    /** A BUMDes with seven bike-days: five on the first day, two on the second. Answers what its analyst signs in with. */
    String[] sevenBikeDays(long bumdesId) {
        village.exists(bumdesId);
        ridden(bumdesId, 7, USUAL_WH);
        return village.bearer(bumdesId, "analyst");
    }

    /** Five bikes, and the first so many bike-days, each 40 km with that energy, planned at Rp92,560.667. */
    void ridden(long bumdesId, int bikeDays, long energyWh) {
        ridden(bumdesId, bikeDays, energyWh, 5_000_333);
    }

    /** As {@link #ridden(long, int, long)}, with another fixed part than Rp5,000.333. */
    void ridden(long bumdesId, int bikeDays, long energyWh, long fixedMilliIdr) {
        work.writeAs(bumdesId, () -> {
            people();
            jdbc.sql("""
                            INSERT INTO plan (depot_id, date, state, settings)
                            SELECT (SELECT min(id) FROM depot), day, 'published', '{}'
                            FROM generate_series(date '2026-06-01', '2026-06-30', interval '1 day') day
                            WHERE extract(dow FROM day) > 0
                              AND NOT EXISTS (SELECT FROM plan WHERE date = day)""").update();
            jdbc.sql("""
                            INSERT INTO plan_route (plan_id, rider_id, date, number, document)
                            SELECT p.id, r.id, p.date, 1, jsonb_build_object(
                                'rider', r.name, 'vehicle', 'Motor ' || r.name, 'metres', 40000, 'energyWh', :energyWh::bigint,
                                'stops', '[{"kind":"depot"},{"taskId":1},{"taskId":2}]'::jsonb,
                                'cost', jsonb_build_object('fixedMilliIdr', :fixed::bigint, 'wageMilliIdr', 80000333,
                                    'distanceMilliIdr', 1160000, 'energyMilliIdr', 6400001, 'wearMilliIdr', 4800001),
                                'rates', jsonb_build_object('vehicleType', 'uji', 'electric', true,
                                    'electricityMilliIdrPerKwh', 1444700, 'wallToBatteryMilliPercent', 88000,
                                    'wearMilliIdrPerKwh', 4619000, 'upkeepMilliIdrPerKm', 29000, 'hireMilliIdr', 0,
                                    'wageMilliIdrPerHour', 20000000, 'tariff', 'pln-1300', 'since', '2025-10-01',
                                    'source', 'buku kas', 'asOf', '2026-01-01'))
                            FROM plan p CROSS JOIN rider r WHERE p.date BETWEEN '2026-06-01' AND '2026-06-30'
                            ORDER BY p.date, r.id LIMIT :count
                            ON CONFLICT DO NOTHING""")
                    .param("energyWh", energyWh)
                    .param("fixed", fixedMilliIdr)
                    .param("count", bikeDays)
                    .update();
            return true;
        });
    }

    private void people() {
        if (jdbc.sql("SELECT count(*) FROM rider").query(Integer.class).single() > 0) {
            return;
        }
        jdbc.sql("INSERT INTO depot (name, lat, lon, place_quality) VALUES ('Gudang', -8.8, 121.62, 'ON_ROAD')")
                .update();
        for (int bike = 1; bike <= BIKES; bike++) {
            jdbc.sql("INSERT INTO vehicle (depot_id, vehicle_type_id, name) "
                            + "SELECT d.id, t.id, ? FROM depot d, vehicle_type t LIMIT 1")
                    .param("Motor " + bike)
                    .update();
            jdbc.sql("INSERT INTO rider (depot_id, name, phone, starts_at, ends_at, wage_milli_idr_per_hour) "
                            + "SELECT id, ?, '081200000000', '08:00', '16:00', 1 FROM depot")
                    .param("=NAMA" + bike)
                    .update();
        }
    }
}
