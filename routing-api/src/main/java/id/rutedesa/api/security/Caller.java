package id.rutedesa.api.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request.
 *
 * @param bumdesId whose rows it works on; 0 for roles of the installation
 * @param actor for the log of changes: {@code akun:ina}, {@code token:3} or {@code demo}
 * @param accountId null for tokens and the demo
 * @param canWrite false for tokens that may read only
 */
record Caller(long bumdesId, String actor, @Nullable Long accountId, Set<Role> roles, boolean canWrite) {
    Caller {
        roles = Set.copyOf(roles);
    }

    boolean hasAny(Set<Role> allowed) {
        return roles.stream().anyMatch(allowed::contains);
    }
}
