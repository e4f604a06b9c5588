package id.rutedesa.solver.format;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be read, with everything that is wrong with it. */
public final class InvalidFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FileIssue> issues;

    public InvalidFileException(String file, List<FileIssue> issues) {
        super(issues.stream().map(issue -> file + ", " + issue).collect(Collectors.joining("\n")));
        this.issues = List.copyOf(issues);
    }

    /** At least one, in the order of the file. */
    public List<FileIssue> issues() {
        return issues;
    }
}
