package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.NotFoundException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which analysts of the province a BUMDes shows its figures to. Asked anew for every request, so an end counts at once. */
@Service
public class Grants {
    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final BumdesWork work;

    Grants(JdbcClient jdbc, AccountRepository accounts, BumdesWork work) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.work = work;
    }

    /** Logins of the analysts whom the current BUMDes has granted. */
    List<String> logins() {
        return work.read(
                () -> jdbc.sql("SELECT login FROM province_grant WHERE bumdes_id = current_bumdes() ORDER BY login")
                        .query(String.class)
                        .list());
    }

    /** Grants; a second time changes nothing. */
    void grant(String login) {
        Account analyst = work.readAs(CurrentBumdes.NOBODY, () -> accounts.findByLogin(login))
                .filter(account -> account.roles().contains(Role.PROVINCE_ANALYST))
                .orElseThrow(() -> new NotFoundException(new Text(
                        "Tidak ada analis provinsi '%s'.".formatted(login),
                        "There is no province analyst '%s'.".formatted(login))));
        work.write(() -> jdbc.sql("INSERT INTO province_grant (account_id, login) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(analyst.id(), login)
                .update());
    }

    boolean end(String login) {
        return work.write(() -> jdbc.sql("DELETE FROM province_grant WHERE bumdes_id = current_bumdes() AND login = ?")
                        .param(login)
                        .update())
                == 1;
    }

    /** Numbers of the BUMDes that have granted whoever sends the present request; none for a program. */
    public List<Long> grantedToCaller() {
        Long analyst = Callers.current().accountId();
        return analyst == null ? List.of() : grantedTo(analyst);
    }

    /** Numbers of the BUMDes that have granted the analyst. */
    List<Long> grantedTo(long accountId) {
        return work.readAs(CurrentBumdes.NOBODY, () -> {
            jdbc.sql("SELECT set_config('rutedesa.analyst', ?, true)")
                    .param(Long.toString(accountId))
                    .query(String.class)
                    .single();
            return jdbc.sql("SELECT bumdes_id FROM province_grant ORDER BY bumdes_id")
                    .query(Long.class)
                    .list();
        });
    }
}
