package id.rutedesa.solver.format;

/**
 * One thing that is wrong with a file.
 *
 * @param line counted from 1; 0 where it is about the file as a whole
 * @param message what was expected and what was found
 */
public record FileIssue(int line, String message) {
    @Override
    public String toString() {
        return line == 0 ? message : "line %d: %s".formatted(line, message);
    }
}
