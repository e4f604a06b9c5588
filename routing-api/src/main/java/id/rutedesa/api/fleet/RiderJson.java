package id.rutedesa.api.fleet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.RiderRulesJson.BreakJson;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rider as the API writes it: local times, wage in whole Rupiah.
 *
 * @param mostDuty from the first loading to the return, without breaks
 * @param overtimeIdrPerHour on top of the wage
 * @param breaks in the order in which they are taken
 * @param openEnd whether the day ends at the last stop
 * @param endDepotId where the day ends, if not at the depot where it starts
 * @param startsBy by when the rider begins on a day with a route, loading included
 * @param onDutyUntil until when the rider is on duty and paid on a day with a route, even if back before
 */
@Schema(name = "Rider", example = """
                {"depotId": 1, "vehicleId": 1, "name": "Kurir 1", "startsAt": "07:30", "endsAt": "16:00", "wageIdrPerHour": 14196,
                 "skills": ["boks dingin"], "mostStops": 25, "mostKm": 120, "mostDuty": "PT9H",
                 "overtimeUntil": "17:00", "overtimeIdrPerHour": 10000, "startsBy": "08:30", "onDutyUntil": "12:00",
                 "breaks": [{"name": "makan", "from": "11:30", "to": "13:00", "duration": "PT45M"},
                            {"name": "salat jumat", "weekdays": ["friday"], "from": "11:30", "to": "12:00", "duration": "PT1H"}]}""")
record RiderJson(
        long id,
        long depotId,
        @Nullable Long vehicleId,
        String name,
        @Nullable String phone,
        String startsAt,
        String endsAt,
        long wageIdrPerHour,
        boolean active,
        @Nullable List<String> skills,
        @Nullable Integer mostStops,
        @Nullable Double mostKm,
        @Nullable String mostDuty,
        @Nullable String overtimeUntil,
        @Nullable Long overtimeIdrPerHour,
        @Nullable List<BreakJson> breaks,
        @Nullable Boolean openEnd,
        @Nullable Long endDepotId,
        @Nullable String startsBy,
        @Nullable String onDutyUntil) {
    /** Minimum wage of NTT 2026 per month over 173 hours, domain figures of 2025-12: 2,455,898 ÷ 173. */
    private static final long WAGE_IDR_PER_HOUR = 14_196;

    private static final long MAX_WAGE_IDR = 1_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static RiderJson of(Rider rider) {
        RiderRules rules = rider.rules();
        Integer mostMetres = rules.mostMetres();
        Duration mostDuty = rules.mostDuty();
        LocalTime overtimeUntil = rules.overtimeUntil();
        return new RiderJson(
                rider.id(),
                rider.depotId(),
                rider.vehicleId(),
                rider.name(),
                rider.phone(),
                TIME.format(rider.startsAt()),
                TIME.format(rider.endsAt()),
                Math.round(rider.wageMilliIdrPerHour() / 1000.0),
                rider.active(),
                rules.skills().isEmpty() ? null : rules.skills(),
                rules.mostStops(),
                mostMetres == null ? null : mostMetres / 1000.0,
                mostDuty == null ? null : mostDuty.toString(),
                time(overtimeUntil),
                overtimeUntil == null ? null : rules.overtimeMilliIdrPerHour() / 1000,
                RiderRulesJson.breaks(rules),
                rules.openEnd() ? true : null,
                rules.endDepotId(),
                time(rules.startsBy()),
                time(rules.onDutyUntil()));
    }

    private static @Nullable String time(@Nullable LocalTime time) {
        return time == null ? null : TIME.format(time);
    }

    static Rider read(JsonBody body, long id, long version) {
        Rider rider = body.object(reader -> read(reader, id, version));
        body.check();
        return rider;
    }

    static Rider read(BodyReader reader, long id, long version) {
        int before = reader.issueCount();
        LocalTime startsAt = reader.time("startsAt", LocalTime.of(8, 0));
        LocalTime endsAt = reader.time("endsAt", LocalTime.of(16, 0));
        if (reader.issueCount() == before && !startsAt.isBefore(endsAt)) {
            reader.reject(
                    "ends-before-start",
                    "endsAt",
                    new Text("Jam pulang harus sesudah jam berangkat.", "The shift must end after it starts."));
        }
        return new Rider(
                id,
                reader.wholeNumber("depotId", 1, Long.MAX_VALUE),
                reader.has("vehicleId") ? reader.wholeNumber("vehicleId", 1, Long.MAX_VALUE) : null,
                reader.text("name", 80),
                reader.optionalText("phone", 30),
                startsAt,
                endsAt,
                reader.wholeNumber("wageIdrPerHour", 0, MAX_WAGE_IDR, WAGE_IDR_PER_HOUR) * 1000,
                reader.flag("active", true),
                RiderRulesJson.read(reader, startsAt, endsAt),
                version);
    }
}
