package id.rutedesa.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class DemoAccountTest {
    private static MockHttpServletRequest request(String method, String from, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/depots");
        request.setRemoteAddr(from);
        request.addHeader("Host", host);
        return request;
    }

    private static boolean opensTo(MockHttpServletRequest request) {
        return new DemoAccount(true).callerOf(request).isPresent();
    }

    @Test
    void itIsThereForThisComputerAlone() {
        assertThat(opensTo(request("POST", "127.0.0.1", "localhost:8080"))).isTrue();
        assertThat(opensTo(request("GET", "0:0:0:0:0:0:0:1", "[::1]:8080"))).isTrue();
        assertThat(opensTo(request("GET", "192.168.1.7", "localhost:8080"))).isFalse();
        assertThat(opensTo(request("GET", "127.0.0.1", "rutedesa.example")))
                .as("a name that was rebound to this computer")
                .isFalse();
        MockHttpServletRequest throughAProxy = request("GET", "127.0.0.1", "localhost:8080");
        throughAProxy.addHeader("X-Forwarded-For", "203.0.113.9");
        assertThat(opensTo(throughAProxy)).isFalse();
        assertThat(new DemoAccount(false).callerOf(request("GET", "127.0.0.1", "localhost")))
                .isEmpty();
    }

    @Test
    void aPageOfAnotherSiteCannotUseIt() {
        MockHttpServletRequest foreign = request("POST", "127.0.0.1", "localhost:8080");
        foreign.addHeader("Origin", "https://evil.example");
        assertThat(opensTo(foreign)).isFalse();
        MockHttpServletRequest own = request("POST", "127.0.0.1", "localhost:8080");
        own.addHeader("Origin", "http://localhost:8080");
        assertThat(opensTo(own)).isTrue();
    }
}
