package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Writes problem details (RFC 9457) in the language of the request. */
final class Problems {
    private final Locale locale;

    Problems(Locale locale) {
        this.locale = locale;
    }

    /** The code is also the last part of the type's path, which the documentation explains. */
    ResponseEntity<Object> answer(int status, String code, Text title, Text detail) {
        return answer(status, HttpHeaders.EMPTY, detail(status, code, title, detail));
    }

    ResponseEntity<Object> answer(int status, HttpHeaders headers, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .body(problem);
    }

    ProblemDetail detail(int status, String code, Text title, Text detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail.in(locale));
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title.in(locale));
        problem.setProperty("code", code);
        return problem;
    }

    ResponseEntity<Object> invalid(List<Issue> issues) {
        boolean offNetwork = issues.stream().allMatch(issue -> issue.code().equals("off-network"));
        ProblemDetail problem = detail(
                422,
                offNetwork ? "off-network" : "invalid-problem",
                offNetwork
                        ? new Text("Tempatnya terlalu jauh dari jalan", "The place is too far from a road")
                        : new Text("Isiannya belum benar", "The input is not valid"),
                new Text(
                        "%d hal perlu diperbaiki; tidak ada yang disimpan.".formatted(issues.size()),
                        "%d thing(s) to correct; nothing was saved.".formatted(issues.size())));
        problem.setProperty(
                "issues",
                issues.stream()
                        .map(issue -> new IssueJson(
                                issue.code(), issue.pointer(), issue.message().in(locale)))
                        .toList());
        return answer(422, HttpHeaders.EMPTY, problem);
    }

    ResponseEntity<Object> internal(String id) {
        return answer(500, HttpHeaders.EMPTY, internalDetail(id));
    }

    ProblemDetail internalDetail(String id) {
        ProblemDetail problem = detail(
                500,
                "internal",
                new Text("Kesalahan pada server", "A fault of the server"),
                new Text(
                        "Sebutkan nomor %s kepada pengelola server.".formatted(id),
                        "Tell the number %s to whoever runs the server.".formatted(id)));
        problem.setProperties(Map.of("code", "internal", "id", id));
        return problem;
    }

    /** An issue in the language of the request. */
    private record IssueJson(String code, String pointer, String message) {}
}
