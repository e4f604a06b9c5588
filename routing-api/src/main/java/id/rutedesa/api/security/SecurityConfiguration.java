package id.rutedesa.api.security;

import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.problem.ProblemAnswer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The order in which a request is looked at:
 *
 * <pre>
 *   headers ─► CSRF (sessions and sign-in forms) ─► who sends it ─► role table ─► rate, BUMDes ─► controller
 * </pre>
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** For everything that sets no policy of its own: answers of the API load and run nothing. */
    private static final String STRICTEST_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RoleTable roles = new RoleTable();

    @Bean
    SecurityFilterChain requests(
            HttpSecurity http,
            ApiTokens tokens,
            Session session,
            DemoAccount demo,
            CurrentBumdes current,
            ProblemAnswer answer,
            @Value("${rutedesa.requests-per-minute:30000}") int requestsPerMinute)
            throws Exception {
        RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        TokenBuckets requests = new TokenBuckets(requestsPerMinute, MINUTE, System::nanoTime);
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRICTEST_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("geolocation=(self), camera=(self), microphone=()")))
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(this::decide))
                .addFilterBefore(
                        new CallerFilter(tokens, session, demo, answer, contexts), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new BumdesFilter(current, requests, answer), AuthorizationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, e) -> refuseNobody(request, response, answer))
                        .accessDeniedHandler((request, response, e) -> answer.write(
                                request,
                                response,
                                e instanceof org.springframework.security.web.csrf.CsrfException
                                        ? SecurityRefusals.NOT_FROM_HERE
                                        : SecurityRefusals.FORBIDDEN)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Addresses that the framework does not let through are refused like everything else. */
    @Bean
    RequestRejectedHandler ambiguousAddresses(ProblemAnswer answer) {
        return (request, response, e) -> answer.write(request, response, SecurityRefusals.AMBIGUOUS);
    }

    /** What a browser sends by itself is a cookie: requests that rest on one must prove that our own page sent them. */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        if (READING.contains(request.getMethod()) || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return false;
        }
        String path = request.getRequestURI();
        return Session.isCarriedBy(request)
                || path.equals(SignInController.PATH)
                || path.startsWith(SetupController.PATH + "/");
    }

    private AuthorizationDecision decide(
            Supplier<? extends @Nullable Authentication> sender, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String path = request.getRequestURI();
        Optional<Set<Role>> allowed = roles.allowed(request.getMethod(), path);
        if (allowed.isPresent() && allowed.get().isEmpty()) {
            return new AuthorizationDecision(true);
        }
        boolean granted = sender.get() instanceof CallerAuthentication known
                && allowed.isPresent()
                && known.getPrincipal().hasAny(allowed.get())
                && (known.getPrincipal().canWrite() || RoleTable.onlyReads(request.getMethod(), path));
        return new AuthorizationDecision(granted);
    }

    /** A person is sent to the page for signing in, a program gets a problem. */
    private static void refuseNobody(HttpServletRequest request, HttpServletResponse response, ProblemAnswer answer)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = request.getMethod().equals("GET")
                && !request.getRequestURI().startsWith("/api/")
                && accept != null
                && accept.contains("text/html");
        if (page) {
            response.setStatus(303);
            response.setHeader(HttpHeaders.LOCATION, SignInController.PATH);
        } else {
            answer.write(request, response, SecurityRefusals.NOBODY);
        }
    }
}
