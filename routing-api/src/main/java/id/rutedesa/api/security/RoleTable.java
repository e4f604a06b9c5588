package id.rutedesa.api.security;

import static id.rutedesa.api.security.Role.ADMIN;
import static id.rutedesa.api.security.Role.ANALYST;
import static id.rutedesa.api.security.Role.COORDINATOR;
import static id.rutedesa.api.security.Role.OPERATOR;
import static id.rutedesa.api.security.Role.PROVINCE_ANALYST;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which role may send which request: the first line that fits decides, and what fits no line is refused. The same table
 * stands in the module's README; {@code IsolationTest} walks every address of the API against it.
 */
final class RoleTable {
    private static final Set<Role> EVERYBODY = EnumSet.noneOf(Role.class);
    private static final Set<Role> SIGNED_IN = EnumSet.allOf(Role.class);
    private static final Set<Role> OF_A_BUMDES = EnumSet.of(COORDINATOR, ANALYST, ADMIN);
    private static final Set<Role> RUN_DAYS = EnumSet.of(COORDINATOR, ADMIN);
    private static final Set<Role> COUNT_COSTS = EnumSet.of(ANALYST, ADMIN);
    private static final PathPatternParser PATTERNS = new PathPatternParser();

    private final List<Line> lines = new ArrayList<>();

    private record Line(Set<String> methods, PathPattern pattern, Set<Role> roles) {
        boolean fits(String method, PathContainer path) {
            return (methods.contains("ANY") || methods.contains(method)) && pattern.matches(path);
        }
    }

    RoleTable() {
        // Without being signed in. Riders' pages check the rider's link themselves.
        allow(EVERYBODY, "GET POST", "/masuk", "/pasang/**");
        allow(EVERYBODY, "POST", "/api/v1/session");
        allow(EVERYBODY, "GET", "/page/**", "/webjars/**", "/problems/**", "/favicon.ico", "/actuator/health/**");
        allow(EVERYBODY, "GET POST PUT", "/k/**", "/kurir/**");
        allow(EVERYBODY, "ANY", "/error");
        // The installation.
        allow(EnumSet.of(OPERATOR), "GET", "/actuator/**");
        allow(EnumSet.of(OPERATOR), "ANY", "/api/v1/operator/**");
        allow(EnumSet.of(PROVINCE_ANALYST), "GET", "/api/v1/province/**");
        // Oneself, and what is no secret: roads and the description of the API.
        allow(SIGNED_IN, "GET", "/api/v1/me", "/api/v1/region/**", "/tiles/**", "/v3/api-docs/**");
        allow(SIGNED_IN, "GET", "/swagger-ui/**", "/swagger-ui.html");
        allow(SIGNED_IN, "DELETE", "/api/v1/session");
        allow(SIGNED_IN, "POST", "/keluar");
        // Who may sign in.
        allow(EnumSet.of(ADMIN), "ANY", "/api/v1/accounts/**", "/api/v1/tokens/**", "/api/v1/grants/**");
        allow(EnumSet.of(ADMIN), "GET", "/api/v1/audit");
        // What only computes changes nothing.
        allow(OF_A_BUMDES, "POST", "/api/v1/matrix", "/api/v1/route/**", "/api/v1/isochrone", "/vroom");
        allow(OF_A_BUMDES, "POST", "/api/v1/plans/*/copies");
        allow(OF_A_BUMDES, "POST PUT DELETE", "/api/v1/receipts/**", "/api/v1/imports/receipts");
        allow(EnumSet.of(COORDINATOR, ANALYST, ADMIN, PROVINCE_ANALYST), "GET", "/api/v1/costs/reports/**");
        allow(EnumSet.of(ANALYST, ADMIN, PROVINCE_ANALYST), "POST DELETE", "/api/v1/costs/reports/**");
        allow(COUNT_COSTS, "POST PUT PATCH DELETE", "/api/v1/costs/**", "/api/v1/tariffs/**");
        // Closures: an operator keeps those for everybody.
        allow(EnumSet.of(COORDINATOR, ANALYST, ADMIN, OPERATOR), "GET", "/api/v1/closures/**");
        allow(EnumSet.of(COORDINATOR, ADMIN, OPERATOR), "POST PUT DELETE", "/api/v1/closures/**");
        // One region for all BUMDes.
        allow(EnumSet.of(OPERATOR), "PUT", "/api/v1/regions/**");
        // Everything else of a BUMDes.
        allow(OF_A_BUMDES, "GET", "/api/v1/**");
        allow(RUN_DAYS, "POST PUT PATCH DELETE", "/api/v1/**");
        // Pages.
        allow(SIGNED_IN, "GET", "/**");
    }

    private void allow(Set<Role> roles, String methods, String... patterns) {
        for (String pattern : patterns) {
            lines.add(new Line(Set.of(methods.split(" ")), PATTERNS.parse(pattern), roles));
        }
    }

    /** Who may send the request: empty where nobody may, no roles where everybody may. */
    Optional<Set<Role>> allowed(String method, String path) {
        String read = method.equals("HEAD") ? "GET" : method;
        PathContainer parsed = PathContainer.parsePath(path);
        return lines.stream()
                .filter(line -> line.fits(read, parsed))
                .findFirst()
                .map(Line::roles);
    }

    /** Whether the request changes nothing, so that a token that may only read may send it. */
    static boolean onlyReads(String method, String path) {
        boolean computes = path.equals("/vroom") || path.matches("/api/v1/(matrix|isochrone|route)(/.*)?");
        return method.equals("GET") || method.equals("HEAD") || (method.equals("POST") && computes);
    }
}
