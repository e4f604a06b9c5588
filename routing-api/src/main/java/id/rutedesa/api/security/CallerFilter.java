package id.rutedesa.api.security;

import id.rutedesa.api.problem.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds who sends the request: by bearer token, else by session, else as the demo account. */
final class CallerFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(CallerFilter.class);
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
        try {
            caller = authorization == null
                    ? session.account(request).map(Account::caller).or(() -> demo.callerOf(request))
                    : bearer(authorization);
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException e) {
            log.warn(
                    "sender not known, database not available cause={}",
                    e.getClass().getSimpleName());
            answer.write(request, response, ProblemAnswer.DATABASE_AWAY);
            return;
        }
        if (authorization != null && caller.isEmpty()) {
            answer.write(request, response, SecurityRefusals.NOBODY);
            return;
        }
        caller.ifPresent(known -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerAuthentication(known));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        });
        chain.doFilter(request, response);
    }

    private Optional<Caller> bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.check(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
