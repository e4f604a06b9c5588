package id.rutedesa.api.planning;

import id.rutedesa.api.config.DemoReadyEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans the demo day once, publishes it and shows each rider's route in the terminal. */
@Component
class DemoDay {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 2_000;

    private final PlanningService planning;
    private final PlanVersions versions;

    DemoDay(PlanningService planning, PlanVersions versions) {
        this.planning = planning;
        this.versions = versions;
    }

    @EventListener
    void onReady(DemoReadyEvent event) {
        StoredPlan plan = present(event)
                .orElseGet(() -> planning.start(event.depotId(), event.date(), SearchTime.of(TIME_LIMIT)));
        Thread watch = new Thread(() -> show(plan), "demo-day");
        watch.setDaemon(true);
        watch.start();
    }

    /**
     * What riders have of the day, so that nothing that somebody tries out beside it is published by a start; else the last
     * plan that has not come to nothing: one that was being solved goes on by itself.
     */
    private Optional<StoredPlan> present(DemoReadyEvent event) {
        var today = new PlanRepository.Filter(event.depotId(), event.date(), null, null);
        List<StoredPlan> plans = planning.list(today, 0, Integer.MAX_VALUE).stream()
                .map(PlanView::plan)
                .filter(plan -> plan.state() != PlanState.FAILED && plan.state() != PlanState.CANCELLED)
                .toList();
        return plans.stream()
                .filter(plan -> plan.state().isWithRiders() || plan.state() == PlanState.DONE)
                .findFirst()
                .or(() -> plans.stream().reduce((first, second) -> second));
    }

    @SuppressWarnings("SystemOut")
    private void show(StoredPlan started) {
        try {
            StoredPlan plan = started;
            long latest = System.nanoTime() + PATIENCE.toNanos();
            while (plan.state() == PlanState.SOLVING && System.nanoTime() < latest) {
                System.out.println("Menyusun rute hari contoh …");
                Thread.sleep(LOOK_EVERY_MILLIS);
                plan = planning.plan(started.id());
            }
            if (plan.state() == PlanState.PLANNED) {
                versions.publish(plan.id(), null);
            }
            StoredVersion version = planning.view(plan.id()).shown();
            if (version != null) {
                System.out.print(RoutePrinter.print(plan.date(), version.answer()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }
}
