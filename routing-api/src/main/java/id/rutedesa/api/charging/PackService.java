package id.rutedesa.api.charging;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.RowVersion;
import id.rutedesa.api.problem.WrongStateException;
import id.rutedesa.api.task.Window;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Packs of the current BUMDes and their charge. Every method runs in its own transaction or joins the caller's. */
@Service
public class PackService {
    private final PackRepository rows;
    private final FleetService fleet;
    private final BumdesWork work;
    private final Clock clock;

    PackService(PackRepository rows, FleetService fleet, BumdesWork work, Clock clock) {
        this.rows = rows;
        this.fleet = fleet;
        this.work = work;
        this.clock = clock;
    }

    /** How full a pack is: thousandths of its usable charge. */
    record Level(long packId, int permille) {}

    /**
     * The packs of a depot: those in motorbikes that ride, then its spares.
     *
     * @throws NotFoundException where this BUMDes has no such depot
     */
    public List<BatteryPack> packs(long depotId) {
        fleet.depot(depotId);
        return work.read(() -> rows.packs(depotId));
    }

    BatteryPack pack(long id) {
        return work.read(() -> rows.find(id)).orElseThrow(() -> NotFoundException.of("baterai", "pack", id));
    }

    /** Gives a spare pack the name that is written on it. */
    BatteryPack rename(BatteryPack known, String name) {
        if (known.vehicleId() != null) {
            throw new WrongStateException(new Text(
                    "Baterai ini bernama seperti motornya. Ubah nama motornya.",
                    "This pack is named as its motorbike. Change the motorbike's name."));
        }
        return work.write(() -> {
            if (!rows.rename(known.id(), known.version(), name)) {
                throw RowVersion.stale();
            }
            return pack(known.id());
        });
    }

    /** What was read of the packs of a depot, thousandths of their usable charge by number; packs not read are absent. */
    public Map<Long, Integer> levels(long depotId, LocalDate date, PackMoment moment) {
        return work.read(() -> rows.levels(depotId, date, moment));
    }

    /**
     * Records levels; those of other packs stay as they are.
     *
     * @throws InvalidInputException where a pack is not one of the depot's
     */
    void record(long depotId, LocalDate date, PackMoment moment, List<Level> levels) {
        Set<Long> known = packs(depotId).stream().map(BatteryPack::id).collect(Collectors.toSet());
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            if (!known.contains(levels.get(i).packId())) {
                issues.add(new Issue(
                        "unknown-reference",
                        "/levels/%d/packId".formatted(i),
                        new Text("Gudang ini tidak punya baterai itu.", "This depot has no such pack.")));
            }
        }
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
        work.run(() -> levels.forEach(
                level -> rows.putLevel(level.packId(), date, moment, level.permille(), clock.instant())));
    }

    /** With what the depot charges; without sockets where nobody has said so. */
    public ChargingHub hub(long depotId) {
        fleet.depot(depotId);
        return work.read(() -> rows.findHub(depotId)).orElseGet(() -> ChargingHub.unknown(depotId));
    }

    /** Share of the energy at the wall that reaches a pack, as the BUMDes's hubs have it; empty where they differ or none is saved. */
    public OptionalDouble efficiency() {
        List<Double> all = work.read(rows::efficiencies);
        return all.size() == 1 ? OptionalDouble.of(all.get(0)) : OptionalDouble.empty();
    }

    ChargingHub save(ChargingHub hub) {
        return work.write(() -> rows.save(hub).orElseThrow(RowVersion::stale));
    }

    /** When no power is expected in the night that begins on that date; in order and apart. */
    public List<Window> outages(long depotId, LocalDate date) {
        return work.read(() -> rows.outages(depotId, date));
    }

    void replaceOutages(long depotId, LocalDate date, List<Window> outages) {
        fleet.depot(depotId);
        work.run(() -> rows.replaceOutages(depotId, date, outages));
    }
}
