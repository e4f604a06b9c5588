package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.WrongStateException;
import id.rutedesa.api.region.ClosedRoads.ClosedRoad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What if: copies of a plan with something changed, solved beside it, never shown to riders. */
@Service
class PlanCopies {
    private static final int MOST_COMPARED = 50;
    /** The day as it was known when the copy was asked for, from no version. */
    private static final int NOW = 0;

    private static final int UNKNOWN = -1;
    private static final Text NOT_KEPT = new Text(
            "Dihitung oleh versi program yang lama; jalan yang ditutup waktu itu tidak tercatat.",
            "Calculated by an earlier program, which did not keep the roads that were closed then.");
    private static final Text OTHER_DAY = new Text(
            "Dihitung sebelum kiriman, kurir, motor, harga atau baterai hari itu berubah.",
            "Calculated before tasks, riders, motorbikes, prices or packs of the day changed.");

    private final PlanningService planning;
    private final PlanRepository plans;
    private final VersionRepository versions;
    private final DayInputs inputs;
    private final RoadConditions conditions;
    private final FleetService fleet;
    private final BumdesWork work;

    PlanCopies(
            PlanningService planning,
            PlanRepository plans,
            VersionRepository versions,
            DayInputs inputs,
            RoadConditions conditions,
            FleetService fleet,
            BumdesWork work) {
        this.planning = planning;
        this.plans = plans;
        this.versions = versions;
        this.inputs = inputs;
        this.conditions = conditions;
        this.fleet = fleet;
        this.work = work;
    }

    /**
     * Makes a copy and queues its solve.
     *
     * @throws WrongStateException where the plan is a copy itself
     * @throws InvalidInputException where nobody is left to ride, or nobody knows the vehicle type
     */
    StoredPlan copy(long planId, CopyWish wish) {
        StoredPlan original = planning.plan(planId);
        if (original.copyOf() != null) {
            throw PlanGuard.wrongState(original);
        }
        Long type = wish.vehicleTypeId();
        Basis basis = basis(original);
        DayInput changed = wish.applyTo(basis.day(), type == null ? null : typeOf(type, original.date()))
                .withConditions(conditions.on(original.date()).from(basis.version()));
        return planning.queued(original.timeLimit(), () -> {
            StoredPlan copy =
                    plans.insert(original.depotId(), original.date(), original.searchTime(), planId, wish.title());
            return planning.solving(copy, VersionCause.FIRST, changed);
        });
    }

    private VehicleType typeOf(long id, LocalDate date) {
        try {
            return fleet.vehicleType(id, date);
        } catch (NotFoundException e) {
            throw new InvalidInputException(List.of(new Issue(
                    "unknown-reference",
                    "/vehicleTypeId",
                    new Text(
                            "Tidak ada jenis motor nomor %d.".formatted(id),
                            "There is no vehicle type %d.".formatted(id)))));
        }
    }

    /** @param version that knew the day so, or {@link #NOW} */
    private record Basis(int version, DayInput day) {}

    /** What the whole day was planned from last; else what is known of it now. */
    private Basis basis(StoredPlan plan) {
        return work.read(() -> {
                    List<StoredVersion> made = versions.all(plan.id());
                    for (int i = made.size() - 1; i >= 0; i--) {
                        int number = made.get(i).number();
                        var input = wholeDay(plan.id(), number);
                        if (input.isPresent()) {
                            return input.map(day -> new Basis(number, day));
                        }
                    }
                    return Optional.<Basis>empty();
                })
                .orElseGet(() -> new Basis(NOW, inputs.of(plan.depotId(), plan.date())));
    }

    private Optional<DayInput> wholeDay(long planId, int version) {
        return versions.input(planId, version).filter(known -> known.underWay() == null);
    }

    /**
     * One of what is compared.
     *
     * @param conditions equal numbers were calculated under the same conditions, 0 under those of a copy made now
     * @param changedSince what is other now, one sentence each
     */
    record Compared(PlanView view, int conditions, List<Text> changedSince) {}

    /** The plan and its copies, in the order in which they were made. */
    List<Compared> compared(long planId) {
        return work.read(() -> {
            StoredPlan original = planning.plan(planId);
            Basis basis = basis(original);
            DayConditions now = conditions.on(original.date());
            List<PlanView> all = new ArrayList<>();
            all.add(planning.view(planId));
            plans.list(new PlanRepository.Filter(null, null, null, planId), 0, MOST_COMPARED)
                    .forEach(copy -> all.add(planning.view(copy.id())));
            List<Kind> kinds = new ArrayList<>();
            kinds.add(new Kind(Optional.of(basis.day().withoutRoadsAndLocks()), now.closed(), now.speeds()));
            return all.stream()
                    .map(view -> compared(planId, view, basis, now, kinds))
                    .toList();
        });
    }

    /**
     * For which day and roads something was calculated.
     *
     * @param day without roads and locks; empty where it is not kept
     */
    private record Kind(Optional<DayInput> day, List<ClosedRoad> closed, Map<String, Double> speeds) {}

    /** @param kinds of conditions seen so far, to which new ones are added; the first is that of now */
    private Compared compared(long planId, PlanView view, Basis basis, DayConditions now, List<Kind> kinds) {
        StoredVersion shown = view.shown();
        if (shown == null) {
            return new Compared(view, 0, List.of());
        }
        DayInput known = versions.input(view.plan().id(), shown.number()).orElse(null);
        DayConditions before = known == null ? null : known.conditions();
        if (known == null || before == null) {
            return new Compared(view, UNKNOWN, List.of(NOT_KEPT));
        }
        Optional<DayInput> day = known.underWay() != null
                ? Optional.of(basis.day())
                : before.basis() == null ? Optional.of(known) : wholeDay(planId, before.basis());
        Kind kind = new Kind(day.map(DayInput::withoutRoadsAndLocks), before.closed(), before.speeds());
        List<Text> changed = new ArrayList<>(before.changedUntil(now));
        if (!kind.day().equals(kinds.get(0).day())) {
            changed.add(OTHER_DAY);
        }
        if (!kinds.contains(kind)) {
            kinds.add(kind);
        }
        return new Compared(view, kinds.indexOf(kind), changed);
    }
}
