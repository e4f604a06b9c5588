package id.rutedesa.api.planning;

import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BusyException;
import id.rutedesa.api.problem.NotFoundException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells those who listen how far solves are. One thread looks at the database for all of them. */
@Component
class ProgressStream {
    private static final Logger log = LoggerFactory.getLogger(ProgressStream.class);
    private static final int MOST_LISTENERS = 200;
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long COMMENT_EVERY_NANOS = 15_000_000_000L;

    private final PlanProgress progress;
    private final CurrentBumdes current;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor(action -> {
        Thread thread = new Thread(action, "solve-progress");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> looking;

    ProgressStream(PlanProgress progress, CurrentBumdes current) {
        this.progress = progress;
        this.current = current;
        looking = looker.scheduleWithFixedDelay(
                this::tellAll, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static final class Listener {
        private final long bumdesId;
        private final long planId;
        private final SseEmitter emitter = new SseEmitter(0L);
        private @Nullable String told;
        private long toldNanos = System.nanoTime();

        Listener(long bumdesId, long planId, @Nullable String told) {
            this.bumdesId = bumdesId;
            this.planId = planId;
            this.told = told;
        }
    }

    /**
     * Starts telling.
     *
     * @param lastEventId what the listener knows already, or null
     * @throws BusyException where too many listen already
     */
    SseEmitter open(long planId, @Nullable String lastEventId) {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new BusyException(
                    new Text("Terlalu banyak pendengar. Coba lagi.", "Too many listeners. Try again."),
                    Duration.ofSeconds(5));
        }
        Listener listener = new Listener(current.id(), planId, lastEventId);
        Runnable forget = () -> listeners.remove(listener);
        listener.emitter.onCompletion(forget);
        listener.emitter.onTimeout(forget);
        listener.emitter.onError(e -> forget.run());
        listeners.add(listener);
        looker.execute(() -> tell(listener));
        return listener.emitter;
    }

    private void tellAll() {
        listeners.forEach(this::tell);
    }

    private void tell(Listener listener) {
        try {
            PlanProgress.Progress now = progress.of(listener.bumdesId, listener.planId);
            if (!now.event().equals(listener.told)) {
                listener.told = now.event();
                listener.toldNanos = System.nanoTime();
                listener.emitter.send(
                        SseEmitter.event().id(now.event()).name("progress").data(now, MediaType.APPLICATION_JSON));
            } else if (System.nanoTime() - listener.toldNanos > COMMENT_EVERY_NANOS) {
                listener.toldNanos = System.nanoTime();
                listener.emitter.send(SseEmitter.event().comment("masih disusun"));
            }
            if (now.ended()) {
                listeners.remove(listener);
                listener.emitter.complete();
            }
        } catch (IOException | IllegalStateException e) {
            log.debug("listener gone plan={}", listener.planId, e);
            listeners.remove(listener);
        } catch (NotFoundException e) {
            listeners.remove(listener);
            listener.emitter.complete();
        } catch (DataAccessException | TransactionException e) {
            log.debug("progress not read plan={}", listener.planId, e);
        }
    }

    @PreDestroy
    void close() {
        listeners.forEach(listener -> listener.emitter.complete());
        looking.cancel(true);
        looker.shutdownNow();
    }
}
