package id.rutedesa.api.problem;

import java.util.List;

/** A readable input that breaks rules: status 422 with all its issues. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    public InvalidInputException(List<Issue> issues) {
        super(issues.isEmpty() ? "" : issues.get(0).message().en());
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("An invalid input has at least one issue.");
        }
        this.issues = List.copyOf(issues);
    }

    public List<Issue> issues() {
        return issues;
    }
}
