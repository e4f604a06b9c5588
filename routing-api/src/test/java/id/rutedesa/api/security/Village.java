package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesRegistry;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes BUMDes with tokens and accounts for tests. */
@Component
public class Village {
    private final BumdesRegistry registry;
    private final CurrentBumdes current;
    private final ApiTokens tokens;
    private final SetupLinks links;
    private final AccountService accounts;
    private final BumdesWork work;
    private final JdbcClient jdbc;

    Village(
            BumdesRegistry registry,
            CurrentBumdes current,
            ApiTokens tokens,
            SetupLinks links,
            AccountService accounts,
            BumdesWork work,
            JdbcClient jdbc) {
        this.registry = registry;
        this.current = current;
        this.tokens = tokens;
        this.links = links;
        this.accounts = accounts;
        this.work = work;
        this.jdbc = jdbc;
    }

    /** Adds the BUMDes where it is not there, with one vehicle type. */
    public void exists(long bumdesId) {
        registry.ensure(bumdesId, "BUMDes " + bumdesId, BumdesRegistry.Kind.REAL);
        work.writeAs(bumdesId, () -> jdbc.sql("""
                        INSERT INTO vehicle_type (code, name, battery_wh, usable_share, reserve_share, top_speed_kmh,
                            motor_power_w, kerb_mass_kg, rider_mass_kg, max_load_g, max_volume_ml, consumption_factor,
                            electricity_milli_idr_per_kwh, wear_milli_idr_per_kwh, upkeep_milli_idr_per_km, source, as_of)
                        VALUES ('uji', ?, 1440, 0.9, 0.2, 60, 2000, 100, 70, 40000, 90000, 1.15, 1, 1, 1, ?, '2026-01-01')
                        ON CONFLICT DO NOTHING""")
                .params("Motor RAHASIA" + bumdesId, "RAHASIA" + bumdesId)
                .update());
    }

    /** The header of a program with that role, with blanks between name and value as the client wants them. */
    public String[] bearer(long bumdesId, String role) {
        return header(token(bumdesId, role, true, tokens));
    }

    String[] reader(long bumdesId, String role) {
        return header(token(bumdesId, role, false, tokens));
    }

    String[] expired(long bumdesId, String role) {
        ApiTokens longAgo = new ApiTokens(jdbc, work, current, Clock.offset(Clock.systemUTC(), Duration.ofDays(-400)));
        return header(token(bumdesId, role, true, longAgo));
    }

    String[] revoked(long bumdesId, String role) {
        ApiTokens.Issued issued = token(bumdesId, role, true, tokens);
        current.as(bumdesId, () -> tokens.revoke(issued.token().id()));
        return header(issued);
    }

    private ApiTokens.Issued token(long bumdesId, String role, boolean canWrite, ApiTokens from) {
        return current.as(
                bumdesId,
                () -> from.issue(
                        new ApiTokens.Wish("uji", Role.of(role).orElseThrow(), canWrite, Duration.ofDays(365))));
    }

    static String[] header(ApiTokens.Issued issued) {
        return new String[] {"Authorization", "Bearer " + issued.text()};
    }

    /** An account with a password; the login is to be new. */
    public void account(long bumdesId, String login, String password, String role) {
        Set<Role> roles = EnumSet.of(Role.of(role).orElseThrow());
        work.writeAs(bumdesId, () -> {
            String link = accounts.invite(login, login, roles).link();
            return accounts.setUp(links.find(link).orElseThrow(), login, login, password);
        });
    }
}
