package id.rutedesa.api.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A caller as Spring Security carries it. Lives for one request; nothing of it is kept in a session. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(AuthorityUtils.createAuthorityList(
                caller.roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new)));
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.actor();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallerAuthentication same && Objects.equals(same.caller, caller);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(caller);
    }
}
