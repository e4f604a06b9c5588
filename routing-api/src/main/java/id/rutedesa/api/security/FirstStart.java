package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesWork;
import java.util.EnumSet;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints a one-time address as long as nobody can sign in: whoever opens it becomes admin and operator. */
@Component
class FirstStart {
    private final AccountRepository accounts;
    private final SetupLinks links;
    private final BumdesWork work;
    private final DemoAccount demo;
    private final Environment environment;

    FirstStart(
            AccountRepository accounts, SetupLinks links, BumdesWork work, DemoAccount demo, Environment environment) {
        this.accounts = accounts;
        this.links = links;
        this.work = work;
        this.demo = demo;
        this.environment = environment;
    }

    /** After the first BUMDes is there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    @SuppressWarnings("SystemOut")
    void invite() {
        if (demo.exists() || work.read(accounts::any)) {
            return;
        }
        String link = links.forFirstAccount(EnumSet.of(Role.ADMIN, Role.OPERATOR));
        System.out.printf(
                "Belum ada akun. Buka sekali dalam %d hari untuk membuatnya (no account yet, open once to make one):%n"
                        + "  http://localhost:%s%s%n",
                SetupLinks.VALID_FOR.toDays(),
                environment.getProperty("local.server.port", "8080"),
                SetupController.path(link));
    }
}
