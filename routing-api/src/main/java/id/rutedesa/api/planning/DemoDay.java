package id.rutedesa.api.planning;

import id.rutedesa.api.config.DemoReadyEvent;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans the demo day once and shows each rider's route in the terminal. */
@Component
class DemoDay {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 2_000;

    private final PlanningService planning;

    DemoDay(PlanningService planning) {
        this.planning = planning;
    }

    @EventListener
    void onReady(DemoReadyEvent event) {
        StoredPlan plan = finished(event).orElseGet(() -> planning.start(event.depotId(), event.date(), TIME_LIMIT));
        Thread watch = new Thread(() -> show(plan), "demo-day");
        watch.setDaemon(true);
        watch.start();
    }

    private Optional<StoredPlan> finished(DemoReadyEvent event) {
        return planning.onDate(event.date()).stream()
                .filter(plan -> plan.depotId() == event.depotId() && plan.document() != null)
                .reduce((first, second) -> second);
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
            PlanDocument document = plan.document();
            if (document != null) {
                System.out.print(RoutePrinter.print(plan.date(), document));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }
}
