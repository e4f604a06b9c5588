package id.rutedesa.api.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in.
 *
 * @param login lower case, unique in the installation
 * @param passwordHash null until the person has chosen a password
 */
record Account(
        long id,
        long bumdesId,
        String login,
        String name,
        Set<Role> roles,
        @Nullable String passwordHash,
        boolean active,
        long version) {
    Account {
        roles = Set.copyOf(roles);
    }

    Caller caller() {
        return new Caller(bumdesId, "akun:" + login, id, roles, true);
    }

    @Override
    public String toString() {
        return "Account[id=%d, login=%s]".formatted(id, login);
    }
}
