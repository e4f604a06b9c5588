package id.rutedesa.api.security;

import id.rutedesa.api.problem.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds who sends the request: by bearer token, else by session, else as the demo account. */
final class CallerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;
    private final Session session;
    private final DemoAccount demo;
    private final ProblemAnswer answer;
    private final RequestAttributeSecurityContextRepository contexts;

    CallerFilter(
            ApiTokens tokens,
            Session session,
            DemoAccount demo,
            ProblemAnswer answer,
            RequestAttributeSecurityContextRepository contexts) {
        this.tokens = tokens;
        this.session = session;
        this.demo = demo;
        this.answer = answer;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Caller> caller;
        if (authorization != null) {
            caller = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? tokens.check(authorization.substring(BEARER.length()).strip())
                    : Optional.empty();
            if (caller.isEmpty()) {
                answer.write(request, response, SecurityRefusals.NOBODY);
                return;
            }
        } else {
            caller = session.account(request).map(Account::caller).or(() -> demo.callerOf(request));
        }
        caller.ifPresent(known -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerAuthentication(known));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        });
        chain.doFilter(request, response);
    }
}
