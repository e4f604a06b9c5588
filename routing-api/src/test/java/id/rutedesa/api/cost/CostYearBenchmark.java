package id.rutedesa.api.cost;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.security.Village;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of 44 BUMDes with five motorbikes each, made up by the database: 313 days without Sundays, seven or eight stops on each
 * route, about half a million stops. Measures overviews of one BUMDes and of the province, and exports. Not part of the build:
 * run with {@code -Drutedesa.measure=true}.
 */
@SecuredApiTest
@EnabledIfSystemProperty(named = "rutedesa.measure", matches = "true")
@Import(Village.class)
class CostYearBenchmark {
    private static final int FIRST = 901;
    private static final int BUMDES = 44;
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 5;
    private static final String YEAR = "from=2026-01-01&to=2026-12-31";
    private static final String PASSWORD = "kopi pahit tanpa gula";

    @Autowired
    Village village;

    @Autowired
    BumdesWork work;

    @Autowired
    JdbcClient jdbc;

    private final int port;
    private final Client client;

    CostYearBenchmark(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @Test
    void overviewsAndExports() throws Exception {
        village.account(0, "analis.tahun", PASSWORD, "province-analyst");
        long stops = 0;
        for (int n = 0; n < BUMDES; n++) {
            village.exists(FIRST + n);
            stops += year(FIRST + n);
            client.put("/api/v1/grants/analis.tahun", "{}", village.bearer(FIRST + n, "admin"));
        }
        jdbc.sql("ANALYZE plan_route").update();
        jdbc.sql("ANALYZE plan_visit").update();
        tell("stops %d", stops);
        String[] analyst = village.bearer(FIRST, "analyst");
        for (String group : new String[] {"day", "rider", "vehicle", "route", "village"}) {
            measure("costs by " + group, "/api/v1/costs?" + YEAR + "&group=" + group, analyst);
        }
        for (String group : new String[] {"day", "route", "village"}) {
            String wheels = "&scenario=electric-home,petrol-pump&group=" + group;
            measure("other wheels by " + group, "/api/v1/costs?" + YEAR + wheels, analyst);
        }
        measure("comparison", "/api/v1/costs/comparison?" + YEAR, analyst);
        measure(
                "before and now",
                "/api/v1/costs/before-now?before-from=2025-01-01&before-to=2025-12-31&" + YEAR,
                analyst);
        measure("investment", "/api/v1/costs/investment?" + YEAR, analyst);
        reported();
        measure("planned and actual", "/api/v1/costs/actual?" + YEAR, analyst);
        measure("wages", "/api/v1/costs/wages?" + YEAR, analyst);
        String[] province = session();
        measure("province, 44 BUMDes", "/api/v1/province/costs?" + YEAR, province);
        export("routes as CSV", "/api/v1/costs/file?group=route&" + YEAR, analyst);
        export("routes as XLSX", "/api/v1/costs/file?format=xlsx&group=route&" + YEAR, analyst);
    }

    private long year(long bumdesId) {
        return work.writeAs(bumdesId, () -> {
            jdbc.sql("INSERT INTO depot (name, lat, lon, place_quality) VALUES ('Gudang', -8.8, 121.62, 'ON_ROAD')")
                    .update();
            jdbc.sql("INSERT INTO vehicle (depot_id, vehicle_type_id, name) SELECT d.id, t.id, 'Motor ' || n "
                            + "FROM depot d, vehicle_type t, generate_series(1, 5) n WHERE t.code = 'uji'")
                    .update();
            jdbc.sql("INSERT INTO rider (depot_id, name, starts_at, ends_at, wage_milli_idr_per_hour) "
                            + "SELECT id, 'Kurir ' || n, '08:00', '16:00', 1 FROM depot, generate_series(1, 5) n")
                    .update();
            jdbc.sql("""
                            INSERT INTO plan (depot_id, date, state, settings)
                            SELECT (SELECT min(id) FROM depot), day, 'done', '{}'
                            FROM generate_series(date '2026-01-01', '2026-12-31', interval '1 day') day
                            WHERE extract(dow FROM day) > 0""").update();
            jdbc.sql("""
                            INSERT INTO plan_route (plan_id, rider_id, date, number, document)
                            SELECT p.id, r.id, p.date, 1, jsonb_build_object('rider', r.name, 'vehicle', 'Motor ' || r.name,
                                'departure', p.date + time '08:00', 'arrival', p.date + time '14:00',
                                'metres', 30000 + (p.id * 7919 + r.id * 104729) % 30000,
                                'energyWh', 700 + (p.id * 7919 + r.id * 104729) % 900,
                                'stops', (SELECT jsonb_agg(jsonb_build_object('kind', 'visit', 'taskId', n, 'recipient',
                                    'Penerima nomor ' || n, 'lat', -8.8, 'lon', 121.6, 'loadKg', 3, 'chargeWh', 900))
                                    FROM generate_series(1, 7 + (p.id + r.id) % 2) n),
                                'cost', jsonb_build_object('fixedMilliIdr', 5000333, 'wageMilliIdr', 80000333,
                                    'distanceMilliIdr', 1160000, 'energyMilliIdr', 6400001, 'wearMilliIdr', 4800001),
                                'rates', jsonb_build_object('vehicleType', 'uji', 'electric', true,
                                    'electricityMilliIdrPerKwh', 1444700, 'wearMilliIdrPerKwh', 4619000,
                                    'wageMilliIdrPerHour', 14196000, 'source', 'uji', 'asOf', '2026-01-01'))
                            FROM plan p CROSS JOIN rider r""").update();
            return (long) jdbc.sql("""
                            INSERT INTO plan_visit (plan_id, rider_id, date, stop, task_id, village, mass_g, metres, energy_wh,
                                fixed_milli_idr, wage_milli_idr, distance_milli_idr, energy_milli_idr, swap_milli_idr,
                                marginal_milli_idr, wear_milli_idr, model_wh)
                            SELECT plan_id, rider_id, date, n, n, 'Desa ' || (plan_id + n) % 23, 3000, metres / visits,
                                energy_wh / visits, fixed_milli_idr / visits, wage_milli_idr / visits,
                                distance_milli_idr / visits, energy_milli_idr / visits, 0, 1,
                                wear_milli_idr / visits, model_wh / visits
                            FROM plan_route, generate_series(1, visits) n""").update();
        });
    }

    /** Each stop of the measured BUMDes reported, and its days worked out before. */
    private void reported() {
        work.writeAs(FIRST, () -> {
            jdbc.sql("""
                            INSERT INTO rider_report (rider_id, date, session, seq, kind, task_id, document, phone_time,
                                server_time, way)
                            SELECT rider_id, date, 'hp', stop, CASE WHEN (stop + plan_id) % 17 = 0 THEN 'failed' ELSE 'delivered' END,
                                task_id, '{}', date + time '10:00', date + time '12:00', 'link'
                            FROM plan_visit""").update();
            return jdbc.sql("""
                            INSERT INTO ridden_day (rider_id, date, stamp, document)
                            SELECT r.rider_id, r.date, concat_ws('.', r.plan_id, r.number,
                                    (SELECT max(id) FROM rider_report t WHERE t.rider_id = r.rider_id AND t.date = r.date), 0),
                                jsonb_build_object('date', r.date, 'riderId', r.rider_id, 'rider', r.rider, 'vehicle', r.vehicle,
                                    'reported', true, 'plannedVisits', r.visits, 'delivered', r.visits - 1,
                                    'failures', '{"refused": 1}'::jsonb, 'plannedMinutes', 360, 'minutes', 380,
                                    'plannedMetres', r.metres, 'trackMetres', r.metres, 'plannedWh', 500, 'drawnWh', 700,
                                    'costIdr', 90000, 'villages', (SELECT jsonb_agg(jsonb_build_object('village', v.village,
                                        'visits', 1, 'delivered', 1, 'failed', 0, 'costMilliIdr', 12000000))
                                    FROM plan_visit v WHERE v.plan_id = r.plan_id AND v.rider_id = r.rider_id))
                            FROM plan_route r""").update();
        });
        jdbc.sql("ANALYZE rider_report").update();
    }

    private String[] session() {
        var answer =
                client.post("/api/v1/session", "{\"login\":\"analis.tahun\",\"password\":\"%s\"}".formatted(PASSWORD));
        String cookie = answer.response().headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("RUTEDESA="))
                .findFirst()
                .orElseThrow();
        return new String[] {"Cookie", cookie.substring(0, cookie.indexOf(';'))};
    }

    private void measure(String name, String path, String[] caller) {
        long[] millis = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int status = client.get(path, caller).status();
            if (status != 200) {
                throw new IllegalStateException(name + ": " + status);
            }
            if (round >= 0) {
                millis[round] = (System.nanoTime() - start) / 1_000_000;
            }
        }
        Arrays.sort(millis);
        tell("%-22s p50 %4d ms, p95 %4d ms", name, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
    }

    private void export(String name, String path, String[] caller) throws IOException, InterruptedException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long start = System.nanoTime();
        long bytes = 0;
        long most = 0;
        try (InputStream body = HttpClient.newHttpClient()
                .send(client.request(path, caller).build(), BodyHandlers.ofInputStream())
                .body()) {
            byte[] part = new byte[65_536];
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                bytes += read;
                most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
            }
        }
        tell(
                "%-22s %d kB in %d ms, at most %d MB above what was used before (port %d)",
                name, bytes / 1_000, (System.nanoTime() - start) / 1_000_000, (most - before) / 1_000_000, port);
    }

    private static void tell(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
