package id.rutedesa.osm.region;

import java.time.Duration;

/**
 * How patient a download is.
 *
 * @param connect longest wait for a connection and for the first line of an answer
 * @param stall a transfer that brings nothing for so long is broken off and taken up again
 * @param attempts how often it is taken up again without any progress in between
 * @param pause wait before taking it up again, doubled each time in a row
 */
public record DownloadSettings(Duration connect, Duration stall, int attempts, Duration pause) {

    /** For a village's connection: 30 s of patience, eight attempts, first 2 s apart. */
    public static DownloadSettings standard() {
        return new DownloadSettings(Duration.ofSeconds(30), Duration.ofSeconds(30), 8, Duration.ofSeconds(2));
    }
}
