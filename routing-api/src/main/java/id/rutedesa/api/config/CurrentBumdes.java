package id.rutedesa.api.config;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Whose rows the present thread works on, and who does it. Bound to the thread for the length of a piece of work. */
@Component
public class CurrentBumdes {
    /** The first BUMDes of an installation: whose rows work without a request or an account touches. */
    public static final long FIRST = 1;

    /** Owns what belongs to the whole installation: operators, closures for everybody. */
    public static final long INSTALLATION = 0;

    /** Owns no rows: for requests by nobody. */
    public static final long NOBODY = -1;

    /** The program itself, where no person asked. */
    public static final String PROGRAM = "rutedesa";

    private static final Work START = new Work(FIRST, PROGRAM);

    private static final ThreadLocal<Work> BOUND = ThreadLocal.withInitial(() -> START);

    private record Work(long bumdesId, String actor) {}

    public long id() {
        return BOUND.get().bumdesId();
    }

    /** Who works, for the log of changes: {@code akun:ina}, {@code token:3}, {@code kurir:2}, or the program. */
    public String actor() {
        return BOUND.get().actor();
    }

    /** Does the work on the rows of one BUMDes, as whoever works already. */
    public <T> T as(long bumdesId, Supplier<T> work) {
        return as(bumdesId, actor(), work);
    }

    /** Does the work on the rows of one BUMDes as somebody; before and after the thread belongs to whom it did. */
    public <T> T as(long bumdesId, String actor, Supplier<T> work) {
        Work before = BOUND.get();
        BOUND.set(new Work(bumdesId, actor));
        try {
            return work.get();
        } finally {
            BOUND.set(before);
        }
    }
}
