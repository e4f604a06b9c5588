package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.planning.PlanDocument.UnassignedDocument;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.WrongStateException;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskService;
import id.rutedesa.api.task.TaskStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Versions of a plan: read back whole, compared, taken, published, ridden. */
@Service
class PlanVersions {
    private static final Logger log = LoggerFactory.getLogger(PlanVersions.class);

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final PublishedRoutes routes;
    private final PlanningService planning;
    private final TaskService tasks;
    private final BumdesWork work;

    PlanVersions(
            PlanRepository plans,
            VersionRepository versions,
            PublishedRoutes routes,
            PlanningService planning,
            TaskService tasks,
            BumdesWork work) {
        this.plans = plans;
        this.versions = versions;
        this.routes = routes;
        this.planning = planning;
        this.tasks = tasks;
        this.work = work;
    }

    List<StoredVersion> all(long planId) {
        return work.read(() -> {
            planning.plan(planId);
            return versions.all(planId);
        });
    }

    /**
     * One version, whole.
     *
     * @throws NotFoundException where the plan has no such version
     */
    StoredVersion version(long planId, int number) {
        return work.read(() -> {
            planning.plan(planId);
            return find(planId, number);
        });
    }

    private StoredVersion find(long planId, int number) {
        return versions.find(planId, number).orElseThrow(() -> NotFoundException.of("versi", "version", number));
    }

    /**
     * What a version changes.
     *
     * @param against the earlier version; null for the one that it was based on, else the one before it
     * @throws WrongStateException where one of them has no answer
     */
    PlanDifference difference(long planId, int number, @Nullable Integer against) {
        return work.read(() -> {
            planning.plan(planId);
            StoredVersion later = find(planId, number);
            Integer basedOn = later.basedOn();
            int earlier = against != null ? against : basedOn != null ? basedOn : number - 1;
            return PlanDifference.of(answered(find(planId, earlier)), answered(later));
        });
    }

    private static StoredVersion answered(StoredVersion version) {
        if (version.document() == null) {
            throw new WrongStateException(new Text(
                    "Versi %d belum punya rute.".formatted(version.number()),
                    "Version %d has no routes yet.".formatted(version.number())));
        }
        return version;
    }

    /**
     * Makes a proposal the plan's own version. Riders see it once it is published.
     *
     * @throws WrongStateException where it is no proposal, or was made from a version that is no longer the plan's own
     */
    StoredPlan take(long planId, int number, @Nullable String ifMatch) {
        return work.write(() -> {
            StoredPlan plan = planning.lock(planId, ifMatch);
            StoredVersion version = find(planId, number);
            if (version.state() != VersionState.PROPOSED || !plan.state().isWithRiders()) {
                throw new WrongStateException(new Text(
                        "Versi %d bukan usulan yang menunggu: sudah dipakai atau diganti. Muat ulang halaman."
                                .formatted(number),
                        "Version %d is not a proposal that waits: it was taken or replaced. Load the page again."
                                .formatted(number)));
            }
            if (!java.util.Objects.equals(version.basedOn(), plan.currentVersion())) {
                throw new WrongStateException(new Text(
                        "Usulan %d dibuat dari versi lama. Susun ulang.".formatted(number),
                        "Proposal %d was made from an older version. Plan again.".formatted(number)));
            }
            versions.markTaken(planId, number);
            return plans.save(plan.withCurrent(number));
        });
    }

    /**
     * Shows the plan's own version to riders until the next publish. Another plan of that day that riders have not begun is
     * withdrawn.
     *
     * @throws WrongStateException where there is no version, or riders are on their way with another plan of that day
     */
    StoredPlan publish(long planId, @Nullable String ifMatch) {
        return work.write(() -> {
            StoredPlan plan = planning.lock(planId, ifMatch);
            Integer current = plan.currentVersion();
            StoredPlan next =
                    PlanGuard.move(plan, plan.state() == PlanState.RUNNING ? PlanState.RUNNING : PlanState.PUBLISHED);
            if (current == null || plan.copyOf() != null) {
                throw PlanGuard.wrongState(plan);
            }
            plans.lockWithRiders(plan.depotId(), plan.date())
                    .filter(other -> other.id() != planId)
                    .ifPresent(this::withdraw);
            routes.replace(plan, find(planId, current));
            versions.markPublished(planId, current);
            return plans.save(next.withPublished(current));
        });
    }

    private void withdraw(StoredPlan other) {
        if (other.state() == PlanState.RUNNING) {
            throw new WrongStateException(new Text(
                    "Kurir sedang jalan dengan rencana %d. Ubah yang itu.".formatted(other.id()),
                    "Riders are on their way with plan %d. Change that one.".formatted(other.id())));
        }
        routes.withdraw(other.id());
        plans.save(PlanGuard.move(other, PlanState.PLANNED).withPublished(null));
    }

    /** Riders are on their way. */
    StoredPlan start(long planId, @Nullable String ifMatch) {
        return move(planId, PlanState.PUBLISHED, PlanState.RUNNING, ifMatch);
    }

    /** The day is over: what failed, or was left behind, moves to the next day. */
    StoredPlan finish(long planId, @Nullable String ifMatch) {
        return work.write(() -> {
            StoredPlan done = move(planId, PlanState.RUNNING, PlanState.DONE, ifMatch);
            Integer published = done.publishedVersion();
            Set<Long> left = published == null
                    ? Set.of()
                    : find(planId, published).answer().unassigned().stream()
                            .map(UnassignedDocument::taskId)
                            .collect(Collectors.toSet());
            List<Task> toMove = tasks.onDate(done.depotId(), done.date()).stream()
                    .filter(task ->
                            task.life().status() == TaskStatus.FAILED || (task.isOpen() && left.contains(task.id())))
                    .toList();
            TaskService.Moved moved = tasks.carryOver(toMove, done.date().plusDays(1));
            log.info(
                    "day done plan={} carriedOver={} expired={}",
                    planId,
                    moved.moved().size(),
                    moved.expired().size());
            return done;
        });
    }

    private StoredPlan move(long planId, PlanState from, PlanState to, @Nullable String ifMatch) {
        return work.write(() -> {
            StoredPlan plan = planning.lock(planId, ifMatch);
            if (plan.state() != from) {
                throw PlanGuard.wrongState(plan);
            }
            return plans.save(PlanGuard.move(plan, to));
        });
    }
}
