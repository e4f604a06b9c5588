package id.rutedesa.api.rider;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.planning.GuidedRoute;
import id.rutedesa.api.planning.GuidedRoute.Halt;
import id.rutedesa.api.planning.GuidedRoute.Opening;
import id.rutedesa.api.planning.GuidedRoute.Point;
import id.rutedesa.api.planning.GuidedRoute.Ride;
import id.rutedesa.api.planning.GuidedRoute.Say;
import id.rutedesa.api.planning.RouteLine;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Routes with as much to tell as a day in the hills has: bends every 30 m, a sentence every 700 m, warnings. */
final class WindingRoutes {
    /** What a break and a station are called. */
    private static final Map<String, String> NAMED =
            Map.of("break", "salat", "station-charge", "Warung Moni", "station-swap", "Bengkel Wolotolo");

    /** 90 % of the battery. */
    private static final int CHARGED_WH = 1_191;

    private static final double[] DEPOT = {-8.7, 121.7, 500};

    static final LocalDate DATE = LocalDate.of(2027, 3, 8);
    private static final int POINTS_PER_LEG = 170;
    private static final int SAYS_PER_LEG = 7;
    /** This stop is the depot again. */
    private static final int RELOAD = 20;

    private WindingRoutes() {}

    /** A day of that many stops, 5 km apart; the twentieth is a reload. */
    static GuidedRoute of(int visits) {
        Random random = new Random(7);
        List<Halt> halts = new ArrayList<>();
        List<Ride> legs = new ArrayList<>();
        double[] at = DEPOT.clone();
        int minute = 8 * 60;
        halts.add(halt(halts.size(), "start", at, minute, null));
        for (int i = 1; i <= visits; i++) {
            legs.add(ride(random, at));
            minute += 9;
            halts.add(halt(halts.size(), i == RELOAD ? "reload" : "visit", at, minute, (long) i));
        }
        legs.add(ride(random, at));
        halts.add(halt(halts.size(), "end", at, minute + 9, null));
        return new GuidedRoute(
                5,
                "Kurir Uji",
                "Motor Uji",
                DATE,
                time(480),
                time(minute + 9),
                205_000,
                5_100,
                1_323,
                0.2,
                false,
                halts,
                legs);
    }

    /**
     * A day of these halts, 5 km apart: {@code start}, {@code reload}, {@code swap}, {@code station-charge}, {@code break}, {@code end}, or {@code
     * delivery} and {@code pickup} with the number of their task behind them.
     */
    static GuidedRoute halting(String... halts) {
        Random random = new Random(7);
        double[] at = DEPOT.clone();
        int minute = 8 * 60;
        List<Halt> made = new ArrayList<>();
        List<Ride> legs = new ArrayList<>();
        for (String words : halts) {
            String[] parts = words.split(" ");
            if (!made.isEmpty()) {
                legs.add(ride(random, at));
                minute += 9;
            }
            boolean visit = parts.length > 1;
            Halt halt = halt(
                    made.size(),
                    visit ? "visit" : parts[0],
                    at,
                    minute,
                    visit ? (Long) Long.parseLong(parts[1]) : null);
            made.add(visit && parts[0].equals("pickup") ? pickup(halt) : halt);
        }
        return new GuidedRoute(
                5,
                "Kurir Uji",
                "Motor Uji",
                DATE,
                time(480),
                time(minute),
                5_000 * legs.size(),
                125L * legs.size(),
                1_323,
                0.2,
                false,
                made,
                legs);
    }

    /** Such a day of a bike without a battery, whose shift ends at the last task. */
    static GuidedRoute withoutBattery(String... halts) {
        GuidedRoute day = halting(halts);
        List<Halt> open = new ArrayList<>(day.stops());
        Halt last = open.get(open.size() - 2);
        open.set(
                open.size() - 1,
                new Halt(
                        "end",
                        last.lat(),
                        last.lon(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        last.departure(),
                        last.departure(),
                        0,
                        0,
                        0,
                        0,
                        0L,
                        0,
                        null));
        return new GuidedRoute(
                day.riderId(),
                day.rider(),
                day.vehicle(),
                day.date(),
                day.departure(),
                day.arrival(),
                day.metres(),
                0,
                0,
                0,
                false,
                open,
                day.legs());
    }

    /** Such a day so far away that every way home takes 700 Wh. */
    static GuidedRoute farAway(String... halts) {
        GuidedRoute near = halting(halts);
        return new GuidedRoute(
                near.riderId(),
                near.rider(),
                near.vehicle(),
                near.date(),
                near.departure(),
                near.arrival(),
                near.metres(),
                near.energyWh(),
                near.usableWh(),
                near.reserveShare(),
                near.flatEstimate(),
                near.stops().stream().map(WindingRoutes::farAway).toList(),
                near.legs());
    }

    private static Halt farAway(Halt halt) {
        boolean depot = halt.kind().equals("start") || halt.kind().equals("end");
        return new Halt(
                halt.kind(),
                halt.lat(),
                halt.lon(),
                halt.taskId(),
                halt.activity(),
                halt.recipient(),
                halt.phone(),
                halt.address(),
                halt.note(),
                halt.windows(),
                halt.arrival(),
                halt.departure(),
                halt.handOverKg(),
                halt.loadKg(),
                halt.arrivalChargeWh(),
                halt.chargeWh(),
                depot ? 0L : 700L,
                halt.homeM(),
                halt.codMilliIdr());
    }

    private static Halt pickup(Halt halt) {
        return new Halt(
                halt.kind(),
                halt.lat(),
                halt.lon(),
                halt.taskId(),
                "pickup",
                "Pengirim " + halt.taskId(),
                halt.phone(),
                halt.address(),
                halt.note(),
                halt.windows(),
                halt.arrival(),
                halt.departure(),
                halt.handOverKg(),
                halt.loadKg(),
                halt.arrivalChargeWh(),
                halt.chargeWh(),
                halt.homeWh(),
                halt.homeM(),
                null);
    }

    /** A day of one stop with that name. */
    static GuidedRoute named(String recipient) {
        GuidedRoute route = of(1);
        List<Halt> halts = new ArrayList<>(route.stops());
        Halt halt = halts.get(1);
        halts.set(
                1,
                new Halt(
                        halt.kind(),
                        halt.lat(),
                        halt.lon(),
                        halt.taskId(),
                        halt.activity(),
                        recipient,
                        halt.phone(),
                        halt.address(),
                        halt.note(),
                        halt.windows(),
                        halt.arrival(),
                        halt.departure(),
                        halt.handOverKg(),
                        halt.loadKg(),
                        halt.arrivalChargeWh(),
                        halt.chargeWh(),
                        halt.homeWh(),
                        halt.homeM(),
                        halt.codMilliIdr()));
        return new GuidedRoute(
                route.riderId(),
                route.rider(),
                route.vehicle(),
                route.date(),
                route.departure(),
                route.arrival(),
                route.metres(),
                route.energyWh(),
                route.usableWh(),
                route.reserveShare(),
                route.flatEstimate(),
                halts,
                route.legs());
    }

    static OffsetDateTime time(int minutes) {
        return LocalTimeZone.local(
                DATE.atStartOfDay().toInstant(LocalTimeZone.WITA).plusSeconds(60L * minutes));
    }

    private static Halt halt(int number, String kind, double[] at, int minute, @Nullable Long task) {
        boolean visit = kind.equals("visit");
        return new Halt(
                kind,
                kind.equals("end") ? DEPOT[0] : at[0],
                kind.equals("end") ? DEPOT[1] : at[1],
                visit ? task : null,
                visit ? "delivery" : null,
                visit ? "Kios Ibu Pertiwi nomor " + number : null,
                visit ? "0812-3456-78%02d".formatted(number) : null,
                visit ? "RT 03 RW 01 Dusun Watuneso, dekat gereja Santo Yosef" : null,
                visit ? "Titip di tetangga bila rumah kosong, anjing galak" : NAMED.get(kind),
                visit ? List.of(new Opening(time(480), time(720))) : List.of(),
                time(minute),
                time(minute + 5),
                visit ? 12.5 : 0,
                25,
                900,
                kind.equals("station-charge") ? CHARGED_WH : 900,
                (long) number * 20,
                number * 1_000,
                visit && number == 2 ? 50_000_000L : null);
    }

    private static Ride ride(Random random, double[] at) {
        List<Point> points = new ArrayList<>();
        double heading = random.nextDouble() * 2 * Math.PI;
        for (int i = 0; i < POINTS_PER_LEG; i++) {
            points.add(new Point(at[0], at[1], at[2]));
            heading += random.nextGaussian() * 0.35;
            at[0] += 0.00027 * Math.cos(heading);
            at[1] += 0.00027 * Math.sin(heading);
            at[2] += random.nextGaussian() * 3;
        }
        List<Say> says = new ArrayList<>();
        for (int i = 0; i < SAYS_PER_LEG; i++) {
            says.add(new Say(
                    700 * i,
                    new Text(
                            "Belok kiri ke Jalan Trans Flores, melewati Detusoko dan Wolowaru %d"
                                    .formatted(random.nextInt(99)),
                            "Turn left onto Jalan Trans Flores, passing Detusoko and Wolowaru %d"
                                    .formatted(random.nextInt(99))),
                    i == 3
                            ? List.of(new Text("Tanjakan curam 14 % sepanjang 350 m", "Steep climb of 14 % for 350 m"))
                            : List.of()));
        }
        return new Ride(5_000, 10, 125, 180, 150, false, new RouteLine(points), says);
    }
}
