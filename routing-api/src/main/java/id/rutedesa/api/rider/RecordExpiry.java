package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesRegistry;
import id.rutedesa.api.config.BumdesWork;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Deletes tracks and photos of every BUMDes when their time is over: once at the start and then each hour. */
@Component
class RecordExpiry {
    private static final Logger log = LoggerFactory.getLogger(RecordExpiry.class);
    private static final long EVERY_MINUTES = 60;

    private final RideRecords records;
    private final BumdesRegistry registry;
    private final BumdesWork work;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(action -> {
        Thread thread = new Thread(action, "record-expiry");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ScheduledFuture<?> deleting;

    RecordExpiry(RideRecords records, BumdesRegistry registry, BumdesWork work) {
        this.records = records;
        this.registry = registry;
        this.work = work;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        deleting = timer.scheduleWithFixedDelay(this::deleteOrTryLater, 0, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Deletes what is too old, BUMDes by BUMDes; answers how many tracks and photos that were. */
    int deleteOld() {
        return registry.all().stream()
                .mapToInt(one -> work.writeAs(one.bumdesId(), records::deleteOld))
                .sum();
    }

    /** An exception would end the timer for good; the database may be back in an hour. */
    private void deleteOrTryLater() {
        try {
            int deleted = deleteOld();
            if (deleted > 0) {
                log.info("{} tracks and photos deleted, their time was over", deleted);
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Old tracks and photos could not be deleted now", e);
        }
    }

    @PreDestroy
    void close() {
        if (deleting != null) {
            deleting.cancel(false);
        }
        timer.shutdownNow();
    }
}
