package id.rutedesa.api.sheet;

import java.util.Map;

/**
 * One column of a sheet.
 *
 * @param heading as people read it, in Bahasa Indonesia
 * @param key of the JSON that a row stands for
 * @param kind how its cells are written
 * @param words words of the sheet by the API's words, for {@link Kind#WORD}
 * @param example of the template
 */
public record Column(String heading, String key, Kind kind, Map<String, String> words, String example) {
    public Column {
        words = Map.copyOf(words);
    }

    /** How cells are written. */
    public enum Kind {
        /** Also dates (2026-11-26) and times (08:30). */
        TEXT,
        NUMBER,
        WORD,
        /** ya or tidak. */
        FLAG
    }

    private static final Map<String, String> YES_NO = Map.of("true", "ya", "false", "tidak");

    public static Column text(String heading, String key, String example) {
        return new Column(heading, key, Kind.TEXT, Map.of(), example);
    }

    public static Column number(String heading, String key, String example) {
        return new Column(heading, key, Kind.NUMBER, Map.of(), example);
    }

    public static Column flag(String heading, String key) {
        return flag(heading, key, "ya");
    }

    /** A column of ya or tidak with an example of its own. */
    public static Column flag(String heading, String key, String example) {
        return new Column(heading, key, Kind.FLAG, YES_NO, example);
    }

    public static Column word(String heading, String key, Map<String, String> words, String example) {
        return new Column(heading, key, Kind.WORD, words, example);
    }
}
