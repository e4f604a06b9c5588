package id.rutedesa.api.security;

import id.rutedesa.api.config.CurrentBumdes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whoever sits at the computer of a demo is its admin and operator, without signing in. Only there: a request that came
 * through another machine, was sent by a page of another site, or asks for another host's name (a rebound name) is nobody's.
 */
@Component
class DemoAccount {
    private static final Pattern THIS_HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Caller CALLER =
            new Caller(CurrentBumdes.FIRST, "demo", null, EnumSet.of(Role.ADMIN, Role.OPERATOR), true);

    private final boolean exists;

    DemoAccount(@Value("${rutedesa.demo-account:${rutedesa.demo:false}}") boolean exists) {
        this.exists = exists;
    }

    boolean exists() {
        return exists;
    }

    Optional<Caller> callerOf(HttpServletRequest request) {
        String host = request.getHeader("Host");
        boolean here = exists
                && fromLoopback(request.getRemoteAddr())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && host != null
                && THIS_HOST.matcher(host).matches()
                && (READING.contains(request.getMethod()) || ownPage(request.getHeader("Origin"), host));
        return here ? Optional.of(CALLER) : Optional.empty();
    }

    private static boolean ownPage(@Nullable String origin, String host) {
        return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static boolean fromLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress(); // An address, no name: nothing is looked up.
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
