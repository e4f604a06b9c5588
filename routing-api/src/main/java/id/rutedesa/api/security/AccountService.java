package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.RowVersion;
import id.rutedesa.api.problem.WrongStateException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The accounts of the current BUMDes. Nobody but its person ever knows a password. */
@Service
class AccountService {
    private final AccountRepository rows;
    private final SetupLinks links;
    private final Passwords passwords;
    private final BumdesWork work;

    AccountService(AccountRepository rows, SetupLinks links, Passwords passwords, BumdesWork work) {
        this.rows = rows;
        this.links = links;
        this.passwords = passwords;
        this.work = work;
    }

    /** A new account and the one-time link at which its person chooses a password. */
    record Invited(Account account, String link) {}

    List<Account> accounts() {
        return work.read(rows::accounts);
    }

    Account account(long id) {
        return work.read(() -> rows.find(id)).orElseThrow(() -> NotFoundException.of("akun", "account", id));
    }

    Invited invite(String login, String name, Set<Role> roles) {
        return work.write(() -> {
            requireFree(login);
            Account account = rows.insert(login, name, roles);
            return new Invited(account, links.forPassword(account.id()));
        });
    }

    /** Replaces name, roles and whether it is open. The last admin cannot be taken away. */
    Account replace(Account account) {
        return work.write(() -> {
            Account changed = rows.update(account).orElseThrow(RowVersion::stale);
            requireAdmin(account);
            return changed;
        });
    }

    void delete(Account account) {
        work.run(() -> {
            if (!rows.delete(account.id())) {
                throw NotFoundException.of("akun", "account", account.id());
            }
            requireAdmin(account);
        });
    }

    String newLink(long id) {
        account(id);
        return links.forPassword(id);
    }

    /** Makes or opens the account of a one-time link. */
    Account setUp(SetupLinks.Waiting link, String login, String name, String password) {
        return work.writeAs(link.bumdesId(), () -> {
            Long known = link.accountId();
            String realLogin = known == null ? login : account(known).login();
            Passwords.weakness(password, realLogin).ifPresent(text -> {
                throw invalid("too-weak", "/password", text);
            });
            if (!links.use(link)) {
                throw new WrongStateException(
                        new Text("Tautan ini sudah dipakai.", "This link has been used already."));
            }
            if (known == null) {
                requireFree(login);
            }
            long id = known == null ? rows.insert(login, name, link.roles()).id() : known;
            rows.setPassword(id, passwords.hash(password));
            return account(id);
        });
    }

    private void requireFree(String login) {
        if (rows.findByLogin(login).isPresent()) {
            throw invalid(
                    "twice",
                    "/login",
                    new Text("Nama masuk ini sudah dipakai. Pilih yang lain.", "This login is taken. Choose another."));
        }
    }

    private void requireAdmin(Account changed) {
        boolean left = rows.accounts().stream()
                .anyMatch(account -> account.active() && account.roles().contains(Role.ADMIN));
        if (!left && changed.bumdesId() != 0) {
            throw new WrongStateException(new Text(
                    "Harus ada paling sedikit satu admin yang aktif.", "At least one active admin must be left."));
        }
    }

    private static InvalidInputException invalid(String code, String pointer, Text text) {
        return new InvalidInputException(List.of(new Issue(code, pointer, text)));
    }
}
