package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** One-time addresses at which a person chooses a password: for a first account, or for one that exists. */
@Service
public class SetupLinks {
    /** How long a link waits for its person. */
    public static final Duration VALID_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final BumdesWork work;
    private final Clock clock;

    public SetupLinks(JdbcClient jdbc, BumdesWork work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A link that still waits.
     *
     * @param accountId whose password is chosen; null where the account is made with it
     */
    record Waiting(long id, long bumdesId, @Nullable Long accountId, Set<Role> roles) {}

    /** A link for a first account of the current BUMDes; earlier ones that nobody has used end. */
    String forFirstAccount(Set<Role> roles) {
        return issue(null, roles);
    }

    /** A link for a new password of an account of the current BUMDes; earlier ones end. */
    String forPassword(long accountId) {
        return issue(accountId, Set.of());
    }

    /** As {@link #forPassword}, by login, whatever its BUMDes: for whoever has the data directory. Empty where unknown. */
    public Optional<String> forPasswordOf(String login) {
        AccountRepository accounts = new AccountRepository(jdbc);
        return work.readAs(CurrentBumdes.NOBODY, () -> accounts.findByLogin(SignIn.normal(login)))
                .map(account -> work.writeAs(account.bumdesId(), () -> issue(account.id(), Set.of())));
    }

    private String issue(@Nullable Long accountId, Set<Role> roles) {
        Instant now = clock.instant();
        return work.write(() -> {
            jdbc.sql("UPDATE setup_link SET expires_at = :now WHERE used_at IS NULL AND expires_at > :now "
                            + "AND account_id IS NOT DISTINCT FROM CAST(:account AS bigint)")
                    .param("now", Timestamp.from(now))
                    .param("account", accountId)
                    .update();
            Secret secret = Secret.random(
                    jdbc.sql("SELECT current_bumdes()").query(Long.class).single());
            jdbc.sql("INSERT INTO setup_link (account_id, roles, secret_hash, created_at, expires_at) "
                            + "VALUES (?, string_to_array(?, ','), ?, ?, ?)")
                    .param(accountId)
                    .params(
                            String.join(",", Role.words(roles)),
                            secret.hash(),
                            Timestamp.from(now),
                            Timestamp.from(now.plus(VALID_FOR)))
                    .update();
            return secret.text();
        });
    }

    /** The link behind a text where it still waits. */
    Optional<Waiting> find(String text) {
        return Secret.parse(text)
                .flatMap(secret -> work.readAs(secret.bumdesId(), () -> jdbc.sql(
                                "SELECT * FROM setup_link WHERE secret_hash = ? AND used_at IS NULL AND expires_at > ?")
                        .params(secret.hash(), Timestamp.from(clock.instant()))
                        .query((row, n) -> new Waiting(
                                row.getLong("id"),
                                row.getLong("bumdes_id"),
                                row.getObject("account_id", Long.class),
                                Role.ofAll((String[]) row.getArray("roles").getArray())))
                        .optional()));
    }

    /** Marks a link as used; false where somebody was faster. Call inside the transaction that acts on it. */
    boolean use(Waiting link) {
        return jdbc.sql("UPDATE setup_link SET used_at = ? WHERE id = ? AND used_at IS NULL AND expires_at > ?")
                        .params(Timestamp.from(clock.instant()), link.id(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
