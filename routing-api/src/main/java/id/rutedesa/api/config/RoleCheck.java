package id.rutedesa.api.config;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to work under a database role that could see past row-level security. */
@Component
class RoleCheck {

    RoleCheck(JdbcClient jdbc) {
        boolean unsafe = jdbc.sql("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
                .query(Boolean.class)
                .single();
        if (unsafe) {
            throw new UnfitStartException(
                    new Text(
                            "Pengguna basis data aplikasi tidak boleh SUPERUSER atau BYPASSRLS: data antar-BUMDes bisa bocor.",
                            "The application's database user must be neither SUPERUSER nor BYPASSRLS: rows of other BUMDes would be visible."));
        }
    }
}
