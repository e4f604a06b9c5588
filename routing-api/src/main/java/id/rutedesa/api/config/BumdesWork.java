package id.rutedesa.api.config;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that see the rows of one BUMDes. The database reads {@code rutedesa.bumdes} in its row-level security;
 * the setting ends with the transaction, so a connection of the pool never carries it to the next user. Joins the
 * transaction that runs already; work for another BUMDes inside it ends with the setting as it was.
 */
@Component
public class BumdesWork {
    private static final Logger log = LoggerFactory.getLogger(BumdesWork.class);
    /** What the thread's transaction is set to. */
    private static final ThreadLocal<@Nullable Whose> ENTERED = new ThreadLocal<>();

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient jdbc;
    private final CurrentBumdes current;

    private record Whose(long bumdesId, String actor) {}

    BumdesWork(PlatformTransactionManager transactions, JdbcClient jdbc, CurrentBumdes current) {
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.jdbc = jdbc;
        this.current = current;
    }

    /** Work on a database without the rest of the application: for commands. */
    public static BumdesWork over(DataSource database, CurrentBumdes current) {
        return new BumdesWork(new DataSourceTransactionManager(database), JdbcClient.create(database), current);
    }

    /** Reads rows of the current BUMDes. */
    public <T> T read(Supplier<T> work) {
        return in(reading, current.id(), work);
    }

    /** Reads and writes rows of the current BUMDes: all of it, or nothing where it throws. */
    public <T> T write(Supplier<T> work) {
        return in(writing, current.id(), work);
    }

    /** As {@link #write}, without an answer. */
    public void run(Runnable work) {
        in(writing, current.id(), () -> {
            work.run();
            return true;
        });
    }

    /** Reads rows of the given BUMDes: for work that no request carries. Reads inside are for it too. */
    public <T> T readAs(long bumdesId, Supplier<T> work) {
        return in(reading, bumdesId, work);
    }

    /** Reads and writes rows of the given BUMDes: for work that no request carries. */
    public <T> T writeAs(long bumdesId, Supplier<T> work) {
        return in(writing, bumdesId, work);
    }

    /** Runs the action once the present transaction is committed; never where it is undone. */
    public void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    @SuppressWarnings("NullAway") // A TransactionTemplate answers what the supplier answers, and that is not null.
    private <T> T in(TransactionTemplate template, long bumdesId, Supplier<T> work) {
        return current.as(
                bumdesId,
                () -> template.execute(
                        status -> entered(status.isNewTransaction(), new Whose(bumdesId, current.actor()), work)));
    }

    private <T> T entered(boolean alone, Whose asked, Supplier<T> work) {
        Whose before = alone ? null : ENTERED.get();
        if (asked.equals(before)) {
            return work.get();
        }
        enter(asked);
        ENTERED.set(asked);
        try {
            return work.get();
        } finally {
            ENTERED.set(before);
            if (!alone) {
                leave(before == null ? new Whose(CurrentBumdes.NOBODY, asked.actor()) : before);
            }
        }
    }

    /** What was joined goes on with the rows of its own BUMDes. */
    private void leave(Whose before) {
        try {
            enter(before);
        } catch (DataAccessException e) {
            log.debug("A transaction in which something failed reads no more rows", e);
        }
    }

    /** Whose rows the rest of the transaction sees, and who changes them. */
    private void enter(Whose whose) {
        jdbc.sql("SELECT set_config('rutedesa.bumdes', :bumdes, true), set_config('rutedesa.actor', :actor, true)")
                .param("bumdes", Long.toString(whose.bumdesId()))
                .param("actor", whose.actor())
                .query((row, n) -> true)
                .single();
    }
}
