package id.rutedesa.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what is refused in the course of ordinary work with 200 and the same problem in the body, for those who prefer that
 * (RFC 7240): a browser writes every answer of 400 and more to its console as an error, and that a page is told "this road is too
 * far" or "this file is no table" is none. A body of JSON that cannot be read is one, as pages write it themselves. Everybody else
 * gets the status, and so does whatever is kept or counted of the answer: this is the outermost filter.
 *
 * <pre>
 *   Prefer: refusals=in-body   ──►   200, Preference-Applied: refusals=in-body, {"status": 409, …}
 * </pre>
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PreferredRefusalFilter extends OncePerRequestFilter {
    private static final String PREFERENCE = "refusals=in-body";
    private static final Set<Integer> ORDINARY =
            Set.of(HttpServletResponse.SC_CONFLICT, HttpServletResponse.SC_PRECONDITION_FAILED, 422);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer")).stream().noneMatch(PREFERENCE::equals);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new InBody(response, isFile(request)));
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && !type.contains("json");
    }

    /** Says the status that was meant to everything inside. */
    private static final class InBody extends HttpServletResponseWrapper {
        private final boolean ofFile;
        private int meant;

        InBody(HttpServletResponse response, boolean ofFile) {
            super(response);
            this.ofFile = ofFile;
            meant = response.getStatus();
        }

        @Override
        public void setStatus(int status) {
            meant = status;
            boolean refused = ORDINARY.contains(status) || (ofFile && status == SC_BAD_REQUEST);
            if (refused) {
                setHeader("Preference-Applied", PREFERENCE);
            }
            super.setStatus(refused ? SC_OK : status);
        }

        @Override
        public int getStatus() {
            return meant;
        }
    }
}
