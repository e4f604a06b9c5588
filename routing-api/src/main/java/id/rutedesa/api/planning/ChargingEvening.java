package id.rutedesa.api.planning;

import id.rutedesa.api.charging.BatteryPack;
import id.rutedesa.api.charging.ChargingHub;
import id.rutedesa.api.charging.PackMoment;
import id.rutedesa.api.charging.PackService;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.task.Window;
import id.rutedesa.solver.charging.ChargingPlanner;
import id.rutedesa.solver.model.ChargeCurve;
import id.rutedesa.solver.model.ChargingNight;
import id.rutedesa.solver.model.ChargingNight.NightPack;
import id.rutedesa.solver.model.ChargingNight.Socket;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.plan.ChargingSchedule;
import id.rutedesa.solver.verify.ChargingVerifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The charging schedule of a night, and how full packs are in the morning after it. Nothing of it is stored: it follows from
 * what was read in the evening, the hub's sockets and the announced outages, until the roll-call in the morning says better.
 */
@Service
class ChargingEvening {
    /** Packs in motorbikes before spares. */
    private static final int URGENT = 1;

    private final PackService packs;

    ChargingEvening(PackService packs) {
        this.packs = packs;
    }

    /** Share of the energy at the depot's sockets that reaches a pack. */
    double efficiency(long depotId) {
        return packs.hub(depotId).efficiency();
    }

    /**
     * A night, from local midnight of its evening on.
     *
     * @param read packs that were read in the evening: only they take part
     */
    record Night(
            LocalDate date, ChargingHub hub, List<BatteryPack> read, ChargingNight night, ChargingSchedule schedule) {
        Instant at(int sec) {
            return midnight(date).plusSeconds(sec);
        }

        int morningPermille(BatteryPack pack) {
            int chargeJ = schedule.morningJ().getOrDefault(Long.toString(pack.id()), 0);
            return (int) ((long) chargeJ * MorningPacks.FULL_PERMILLE / pack.usableJ());
        }
    }

    /**
     * The night that begins on that date.
     *
     * @throws id.rutedesa.api.problem.NotFoundException where this BUMDes has no such depot
     */
    Night night(long depotId, LocalDate date) {
        ChargingHub hub = packs.hub(depotId);
        Map<Long, Integer> evening = packs.levels(depotId, date, PackMoment.EVENING);
        List<BatteryPack> read = packs.packs(depotId).stream()
                .filter(pack -> evening.containsKey(pack.id()))
                .toList();
        List<NightPack> nightPacks = read.stream()
                .map(pack -> nightPack(pack, evening.getOrDefault(pack.id(), 0)))
                .toList();
        List<Socket> sockets = hub.sockets().stream()
                .map(socket -> new Socket(socket.name(), socket.wallW(), Math.max(1, (int)
                        Math.floor(socket.wallW() * hub.efficiency() + 1e-9))))
                .toList();
        int fromSec = hub.startsAt().toSecondOfDay();
        int endSec = hub.endsAt().toSecondOfDay();
        ChargingNight night = new ChargingNight(
                nightPacks,
                sockets,
                fromSec,
                endSec > fromSec ? endSec : endSec + 24 * 3_600,
                apart(packs.outages(depotId, date), midnight(date)),
                hub.hubW(),
                ChargeCurve.STRAIGHT);
        ChargingSchedule schedule = ChargingPlanner.plan(night);
        var broken = ChargingVerifier.verify(night, schedule);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The charging schedule breaks a rule: " + broken.get(0));
        }
        return new Night(date, hub, read, night, schedule);
    }

    private static NightPack nightPack(BatteryPack pack, int permille) {
        int chargeJ = (int) ((long) pack.usableJ() * permille / MorningPacks.FULL_PERMILLE);
        return new NightPack(Long.toString(pack.id()), pack.usableJ(), chargeJ, pack.vehicleId() == null ? 0 : URGENT);
    }

    /** Outages in order, those that touch as one. */
    private static List<TimeWindow> apart(List<Window> outages, Instant midnight) {
        List<TimeWindow> apart = new ArrayList<>();
        for (Window outage : outages) {
            int openSec = DayProblem.seconds(midnight, outage.from());
            int closeSec = DayProblem.seconds(midnight, outage.to());
            TimeWindow last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last != null && openSec <= last.closeSec()) {
                apart.set(apart.size() - 1, new TimeWindow(last.openSec(), Math.max(last.closeSec(), closeSec)));
            } else {
                apart.add(new TimeWindow(openSec, closeSec));
            }
        }
        return apart;
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(LocalTimeZone.WITA);
    }

    /** From where a pack's charge in the morning is known. */
    enum Source {
        ROLL_CALL,
        SCHEDULE,
        /** Nobody has read it, or nobody has said with what the depot charges. */
        ASSUMED_FULL
    }

    /** A pack before the day; {@code permille} in thousandths of its usable charge. */
    record MorningPack(BatteryPack pack, int permille, Source source) {}

    /** How full each pack of the depot is before that day. */
    List<MorningPack> morning(long depotId, LocalDate date) {
        Map<Long, Integer> rollCall = packs.levels(depotId, date, PackMoment.MORNING);
        Night night = night(depotId, date.minusDays(1));
        List<MorningPack> morning = new ArrayList<>();
        for (BatteryPack pack : packs.packs(depotId)) {
            Integer read = rollCall.get(pack.id());
            if (read != null) {
                morning.add(new MorningPack(pack, read, Source.ROLL_CALL));
            } else if (night.read().contains(pack) && !night.hub().sockets().isEmpty()) {
                morning.add(new MorningPack(pack, night.morningPermille(pack), Source.SCHEDULE));
            } else {
                morning.add(new MorningPack(pack, MorningPacks.FULL_PERMILLE, Source.ASSUMED_FULL));
            }
        }
        return morning;
    }

    /** The same as a plan starts from it. */
    MorningPacks packsOn(long depotId, LocalDate date) {
        Map<Long, Integer> bikes = new HashMap<>();
        Map<Long, List<Integer>> spares = new HashMap<>();
        for (MorningPack one : morning(depotId, date)) {
            Long vehicleId = one.pack().vehicleId();
            if (one.permille() < MorningPacks.FULL_PERMILLE && vehicleId != null) {
                bikes.put(vehicleId, one.permille());
            } else if (one.permille() < MorningPacks.FULL_PERMILLE) {
                spares.computeIfAbsent(one.pack().vehicleTypeId(), type -> new ArrayList<>())
                        .add(one.permille());
            }
        }
        ChargingHub hub = packs.hub(depotId);
        return new MorningPacks(bikes, spares, hub.isSaved() ? (Integer) hub.hubW() : null);
    }
}
