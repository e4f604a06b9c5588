package id.rutedesa.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.problem.ProblemAnswer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who asks too often waits, and nobody else does. */
@SecuredApiTest
class RequestRateTest {
    private final AtomicLong nanos = new AtomicLong();
    private final BumdesFilter filter;

    RequestRateTest(@Autowired CurrentBumdes current, @Autowired ProblemAnswer answer) {
        filter = new BumdesFilter(current, new TokenBuckets(2, Duration.ofMinutes(1), nanos::get), answer);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/k/tautan");
        request.setRemoteAddr(address);
        request.addHeader("Accept-Language", "en");
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void theThirdRequestOfAnAddressWaitsAndAnothersDoesNot() throws Exception {
        assertThat(ask("10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(ask("10.0.0.1").getStatus()).isEqualTo(200);

        MockHttpServletResponse refused = ask("10.0.0.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("30");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"code\":\"too-many-requests\"", "30 second(s)");

        assertThat(ask("10.0.0.2").getStatus()).isEqualTo(200);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(ask("10.0.0.1").getStatus()).isEqualTo(200);
    }
}
