package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.WrongStateException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What if: copies of a plan with something changed, solved beside it, never shown to riders. */
@Service
class PlanCopies {
    private static final int MOST_COMPARED = 50;

    private final PlanningService planning;
    private final PlanRepository plans;
    private final VersionRepository versions;
    private final DayInputs inputs;
    private final FleetService fleet;
    private final BumdesWork work;

    PlanCopies(
            PlanningService planning,
            PlanRepository plans,
            VersionRepository versions,
            DayInputs inputs,
            FleetService fleet,
            BumdesWork work) {
        this.planning = planning;
        this.plans = plans;
        this.versions = versions;
        this.inputs = inputs;
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
        DayInput changed = wish.applyTo(input(original), type == null ? null : typeOf(type, original.date()));
        return planning.queued(original.timeLimit(), () -> {
            StoredPlan copy =
                    plans.insert(original.depotId(), original.date(), original.timeLimit(), planId, wish.title());
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

    /** What the whole day was planned from; else what is known of it now. */
    private DayInput input(StoredPlan plan) {
        return work.read(() -> {
                    List<StoredVersion> made = versions.all(plan.id());
                    for (int i = made.size() - 1; i >= 0; i--) {
                        var input = versions.input(plan.id(), made.get(i).number())
                                .filter(known -> known.underWay() == null);
                        if (input.isPresent()) {
                            return input;
                        }
                    }
                    return java.util.Optional.<DayInput>empty();
                })
                .orElseGet(() -> inputs.of(plan.depotId(), plan.date()));
    }

    /** The plan and its copies, in the order in which they were made. */
    List<PlanView> compared(long planId) {
        return work.read(() -> {
            List<PlanView> all = new ArrayList<>();
            all.add(planning.view(planId));
            plans.list(new PlanRepository.Filter(null, null, null, planId), 0, MOST_COMPARED)
                    .forEach(copy -> all.add(planning.view(copy.id())));
            return all;
        });
    }
}
