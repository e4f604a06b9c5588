package id.rutedesa.api.rider;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.planning.GuidedRoute;
import id.rutedesa.api.planning.GuidedRoute.Halt;
import id.rutedesa.api.planning.GuidedRoute.Ride;
import id.rutedesa.api.planning.GuidedRoute.Say;
import id.rutedesa.api.planning.RouteLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rider's day as the rider's page reads it: clock times are minutes since local midnight, energy is watt-hours.
 *
 * @param version changes whenever what the rider has to do or when changes
 * @param reserve share of the usable energy that no plan touches
 */
record RiderDay(
        long riderId,
        String rider,
        String vehicle,
        LocalDate date,
        String version,
        int departs,
        int returns,
        int metres,
        long usableWh,
        double reserve,
        boolean flat,
        List<Stop> stops,
        List<Leg> legs) {
    private static final int VERSION_BYTES = 6;

    /** One halt; {@code task} is left out where it is the depot. {@code cod} is whole Rupiah to collect, rounded. */
    record Stop(
            String kind,
            double lat,
            double lon,
            @Nullable Long task,
            @Nullable String act,
            @Nullable String to,
            @Nullable String tel,
            @Nullable String place,
            @Nullable String note,
            @Nullable List<List<Integer>> windows,
            int arrives,
            int leaves,
            double handKg,
            double kg,
            long arrivesWh,
            long wh,
            @Nullable Long homeWh,
            @Nullable Integer homeM,
            @Nullable Long cod) {}

    /**
     * The ride to the next stop.
     *
     * @param says each: metres from the start, the sentence in Bahasa Indonesia and perhaps English, warnings in the same way
     */
    record Leg(
            int m,
            int min,
            long wh,
            int up,
            int down,
            boolean changed,
            String line,
            List<Integer> heights,
            List<List<Object>> says) {}

    /** How much of the day goes into little space: points within the tolerance left out, English or not. */
    record Detail(double toleranceM, boolean english) {
        /** Where lines are not looked at. */
        static final Detail COARSE = new Detail(1_000, false);
    }

    static RiderDay of(GuidedRoute route, Detail detail) {
        List<Stop> stops =
                route.stops().stream().map(halt -> stop(halt, route.date())).toList();
        return new RiderDay(
                route.riderId(),
                route.rider(),
                route.vehicle(),
                route.date(),
                version(stops),
                minutes(route.departure(), route.date()),
                minutes(route.arrival(), route.date()),
                route.metres(),
                route.usableWh(),
                route.reserveShare(),
                route.flatEstimate(),
                stops,
                route.legs().stream().map(leg -> leg(leg, detail)).toList());
    }

    private static Stop stop(Halt halt, LocalDate date) {
        List<List<Integer>> windows = halt.windows().stream()
                .map(window -> List.of(minutes(window.from(), date), minutes(window.to(), date)))
                .toList();
        return new Stop(
                halt.kind(),
                halt.lat(),
                halt.lon(),
                halt.taskId(),
                halt.activity(),
                halt.recipient(),
                halt.phone(),
                halt.address(),
                halt.note(),
                windows.isEmpty() ? null : windows,
                minutes(halt.arrival(), date),
                minutes(halt.departure(), date),
                halt.handOverKg(),
                halt.loadKg(),
                halt.arrivalChargeWh(),
                halt.chargeWh(),
                halt.homeWh(),
                halt.homeM(),
                halt.codMilliIdr() == null ? null : (Long) Math.round(halt.codMilliIdr() / 1_000.0));
    }

    private static int minutes(OffsetDateTime at, LocalDate date) {
        return (int) Duration.between(date.atStartOfDay().toInstant(LocalTimeZone.WITA), at.toInstant())
                .toMinutes();
    }

    private static Leg leg(Ride ride, Detail detail) {
        RouteLine line = ride.line();
        return new Leg(
                ride.metres(),
                ride.minutes(),
                ride.energyWh(),
                ride.ascentM(),
                ride.descentM(),
                ride.changed(),
                line.encoded(detail.toleranceM()),
                line.heights(),
                ride.says().stream().map(say -> say(say, detail.english())).toList());
    }

    private static List<Object> say(Say say, boolean english) {
        List<Object> answer = new ArrayList<>(List.of(say.fromM(), pair(say.sentence(), english)));
        if (!say.warnings().isEmpty()) {
            answer.add(say.warnings().stream()
                    .map(warning -> pair(warning, english))
                    .toList());
        }
        return answer;
    }

    private static List<String> pair(Text text, boolean english) {
        return english ? List.of(text.id(), text.en()) : List.of(text.id());
    }

    /** The version of a day with these halts. */
    static String version(List<Halt> halts, LocalDate date) {
        return version(halts.stream().map(halt -> stop(halt, date)).toList());
    }

    private static String version(List<Stop> stops) {
        StringBuilder text = new StringBuilder();
        for (Stop stop : stops) {
            text.append(Arrays.asList(
                    stop.kind(),
                    stop.task(),
                    stop.act(),
                    stop.to(),
                    stop.tel(),
                    stop.place(),
                    stop.note(),
                    stop.windows(),
                    stop.handKg(),
                    stop.cod(),
                    stop.arrives(),
                    stop.leaves()));
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, VERSION_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
