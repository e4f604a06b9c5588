package id.rutedesa.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.security.Village;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Work inside work: whichever way the inner work ends, the outer sees its own rows again, and nobody else's. */
@SecuredApiTest
@Import(Village.class)
class BumdesWorkTest {
    private static final long ONE = 865;
    private static final long OTHER = 866;

    @Autowired
    Village village;

    @Autowired
    BumdesWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void villages() {
        village.exists(ONE);
        village.exists(OTHER);
    }

    private String seen() {
        return jdbc.sql("SELECT coalesce(current_bumdes()::text, '')")
                .query(String.class)
                .single();
    }

    private static String failing() {
        throw new IllegalStateException("inner work fails");
    }

    @Test
    void innerWorkSeesItsOwnRowsAndTheOuterItsOwnAgain() {
        String all = work.readAs(ONE, () -> seen() + work.read(this::seen) + work.readAs(OTHER, this::seen) + seen());
        assertThat(all).isEqualTo("865865866865");
    }

    @Test
    void afterFailedInnerWorkTheOuterDoesNotSeeItsRows() {
        AtomicReference<String> seen = new AtomicReference<>("");
        Supplier<String> outer = () -> {
            assertThatThrownBy(() -> work.writeAs(OTHER, BumdesWorkTest::failing))
                    .isInstanceOf(IllegalStateException.class);
            seen.set(seen() + work.read(this::seen));
            return "";
        };
        assertThatThrownBy(() -> work.readAs(ONE, outer)).isInstanceOf(UnexpectedRollbackException.class);
        assertThat(seen.get()).isEqualTo("865865");
    }

    @Test
    void aTransactionOfSomethingElseSeesNothingAfterwards() {
        String all = transaction.execute(status -> work.readAs(ONE, this::seen) + "," + seen());
        assertThat(all).isEqualTo("865,-1");
        String later = transaction.execute(status -> seen());
        assertThat(later).isEmpty();
    }
}
