package id.rutedesa.api.vroom;

import id.rutedesa.solver.format.FileIssue;
import id.rutedesa.solver.format.InvalidFileException;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Finds the line of a file for what is wrong with the JSON in it. */
final class VroomLines {
    private VroomLines() {}

    /**
     * Does something with a file's JSON.
     *
     * @throws InvalidFileException with the line, where that throws a {@link VroomInputException}
     */
    static <T> T naming(String file, byte[] json, Supplier<T> work) {
        try {
            return work.get();
        } catch (VroomInputException e) {
            throw new InvalidFileException(file, List.of(issue(json, e)));
        }
    }

    private static FileIssue issue(byte[] json, VroomInputException wrong) {
        if (wrong.getCause() instanceof JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            boolean atEnd = at.getByteOffset() >= json.length;
            return new FileIssue(
                    Math.max(1, at.getLineNr()),
                    atEnd ? "the JSON ends before it is complete" : "this is no correct JSON");
        }
        return new FileIssue(line(json, wrong.pointer), String.valueOf(wrong.getMessage()));
    }

    /** The line of the value that a pointer leads to, or of the innermost one around it that is there. */
    private static int line(byte[] json, String pointer) {
        int line = 1;
        int depth = -1;
        try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            while (parser.nextToken() != null) {
                String path = parser.streamReadContext().pathAsPointer().toString();
                if (path.length() > depth && (pointer + "/").startsWith(path + "/")) {
                    depth = path.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return line;
    }
}
