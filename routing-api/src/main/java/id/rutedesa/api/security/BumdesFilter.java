package id.rutedesa.api.security;

import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.problem.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how often one caller asks, and binds the request to the rows of the caller's BUMDes; a request by nobody works on
 * no rows.
 */
final class BumdesFilter extends OncePerRequestFilter {
    private final CurrentBumdes current;
    private final TokenBuckets requests;
    private final ProblemAnswer answer;

    BumdesFilter(CurrentBumdes current, TokenBuckets requests, ProblemAnswer answer) {
        this.current = current;
        this.requests = requests;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false; // An answer that is sent later is still the caller's.
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = caller();
        Duration wait = requests.take(
                caller.map(known -> known.bumdesId() + known.actor()).orElseGet(request::getRemoteAddr));
        if (!wait.isZero()) {
            answer.write(request, response, SecurityRefusals.tooMany(new TooManyRequestsException(wait)));
            return;
        }
        try {
            current.as(
                    caller.map(Caller::bumdesId).orElse(CurrentBumdes.NOBODY),
                    caller.map(Caller::actor).orElse("tanpa akun"),
                    () -> {
                        try {
                            chain.doFilter(request, response);
                        } catch (IOException | ServletException e) {
                            throw new Carried(e);
                        }
                        return true;
                    });
        } catch (Carried e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) e.getCause();
        }
    }

    private static Optional<Caller> caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }

    /** Carries a checked exception through a supplier. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Carried(Exception cause) {
            super(cause);
        }
    }
}
