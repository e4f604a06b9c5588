package id.rutedesa.api.security;

import id.rutedesa.api.problem.ProblemAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals of signing in as problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityAdvice {
    private final ProblemAnswer answer;

    SecurityAdvice(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(SignInRefusedException e) {
        return answer.of(SecurityRefusals.WRONG_PASSWORD);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooOften(TooManyRequestsException e) {
        return answer.of(SecurityRefusals.tooMany(e));
    }
}
