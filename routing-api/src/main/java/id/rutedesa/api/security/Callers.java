package id.rutedesa.api.security;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.ForbiddenException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends the present request: for the few rules that the role table cannot tell from method and address. */
public final class Callers {
    private Callers() {}

    static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known) {
            return known.getPrincipal();
        }
        throw new IllegalStateException("Nobody sends this request.");
    }

    /**
     * Passes where the caller has the role.
     *
     * @throws ForbiddenException where not
     */
    public static void require(Role role) {
        if (!current().roles().contains(role)) {
            throw new ForbiddenException(new Text(
                    "Ini hanya untuk peran '%s'.".formatted(role.word()),
                    "This is for the role '%s' only.".formatted(role.word())));
        }
    }
}
