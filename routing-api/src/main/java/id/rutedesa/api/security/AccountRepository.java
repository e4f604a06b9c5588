package id.rutedesa.api.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of accounts. Call inside a transaction of {@code BumdesWork}. */
@Repository
class AccountRepository {
    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> accounts() {
        return jdbc.sql("SELECT * FROM account WHERE bumdes_id = current_bumdes() ORDER BY id")
                .query(AccountRepository::account)
                .list();
    }

    Optional<Account> find(long id) {
        return jdbc.sql("SELECT * FROM account WHERE bumdes_id = current_bumdes() AND id = ?")
                .param(id)
                .query(AccountRepository::account)
                .optional();
    }

    /** The account of any BUMDes with that login: the database shows this one row for the rest of the transaction. */
    Optional<Account> findByLogin(String login) {
        jdbc.sql("SELECT set_config('rutedesa.login', ?, true)")
                .param(login)
                .query(String.class)
                .single();
        return jdbc.sql("SELECT * FROM account WHERE login = ?")
                .param(login)
                .query(AccountRepository::account)
                .optional();
    }

    boolean any() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM account WHERE bumdes_id = current_bumdes())")
                .query(Boolean.class)
                .single();
    }

    Account insert(String login, String name, Set<Role> roles) {
        return jdbc.sql("INSERT INTO account (login, name, roles) VALUES (?, ?, string_to_array(?, ',')) RETURNING *")
                .params(login, name, String.join(",", Role.words(roles)))
                .query(AccountRepository::account)
                .single();
    }

    Optional<Account> update(Account account) {
        return jdbc.sql("""
                        UPDATE account SET name = ?, roles = string_to_array(?, ','), active = ?, version = version + 1,
                            updated_at = now()
                        WHERE bumdes_id = current_bumdes() AND id = ? AND version = ? RETURNING *""")
                .params(
                        account.name(),
                        String.join(",", Role.words(account.roles())),
                        account.active(),
                        account.id(),
                        account.version())
                .query(AccountRepository::account)
                .optional();
    }

    void setPassword(long id, String hash) {
        jdbc.sql("UPDATE account SET password_hash = ?, version = version + 1, updated_at = now() WHERE id = ?")
                .params(hash, id)
                .update();
    }

    void signedIn(long id) {
        jdbc.sql("UPDATE account SET signed_in_at = now() WHERE id = ?")
                .param(id)
                .update();
    }

    boolean delete(long id) {
        return jdbc.sql("DELETE FROM account WHERE bumdes_id = current_bumdes() AND id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getLong("bumdes_id"),
                row.getString("login"),
                row.getString("name"),
                Role.ofAll((String[]) row.getArray("roles").getArray()),
                row.getString("password_hash"),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
