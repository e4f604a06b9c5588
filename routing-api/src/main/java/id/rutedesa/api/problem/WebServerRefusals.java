package id.rutedesa.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is refused outside of every controller is a problem as well:
 *
 * <pre>
 *   web server ──► (cannot read the address: valve) ──► filters ──► controllers ──► ProblemAdvice
 *                                                        └── an error is left: /error
 * </pre>
 */
@Hidden
@RestController
class WebServerRefusals implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(WebServerRefusals.class);

    /** An error that nobody has answered, or somebody who asks for this address: then nothing is here. */
    @RequestMapping("/error")
    ResponseEntity<Object> left(HttpServletRequest request, Locale locale) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problems problems = new Problems(locale);
        ProblemDetail problem = of(
                status instanceof Integer left ? left : 404,
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause ? cause : null,
                problems);
        return problems.answer(problem.getStatus(), HttpHeaders.EMPTY, problem);
    }

    private static ProblemDetail of(int status, @Nullable Throwable cause, Problems problems) {
        if (status < 500 || status == 501 || status == 503 || status == 505) {
            return StatusProblems.of(status, problems);
        }
        String id = UUID.randomUUID().toString();
        log.error("request lost id={}", id, cause);
        return problems.internalDetail(id);
    }

    /** Tells the web server who speaks for it. */
    @Component
    static class Customizer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
        private final ProblemAnswer answer;

        Customizer(ProblemAnswer answer) {
            this.answer = answer;
        }

        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            // The valve that is added last is asked first.
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new Valve(answer)));
        }
    }

    /** Answers requests that never reach a filter: an address with a character that does not belong there. */
    private static final class Valve extends ErrorReportValve {
        private final ProblemAnswer answer;

        Valve(ProblemAnswer answer) {
            this.answer = answer;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setHeader("X-Content-Type-Options", "nosniff");
                answer.write(request, response, problems -> of(status, cause, problems));
                response.finishResponse();
            } catch (IOException e) {
                log.debug("client gone", e);
            }
        }
    }
}
