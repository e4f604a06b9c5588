package id.rutedesa.osm.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Counts the bytes of one transfer, tells how far it is, and breaks it off where it brings nothing. */
final class TransferTold {
    private static final long TELL_EVERY_NANOS = 2_000_000_000L;
    private static final double MEGA = 1e6;

    private final String name;
    private final long from;
    private final long total;
    private final Consumer<String> progress;
    private final long startNanos = System.nanoTime();
    private volatile long lastByteNanos = startNanos;
    private long lastToldNanos = startNanos;
    private long received;

    /** {@code total} is -1 where the server does not say. */
    TransferTold(Path part, long from, long total, Consumer<String> progress) {
        name = part.getFileName().toString().replaceFirst("\\.part$", "");
        this.from = from;
        this.total = total;
        this.progress = progress;
        if (from > 0) {
            progress.accept(String.format(Locale.ROOT, "%s: going on at %.1f MB", name, from / MEGA));
        }
    }

    void add(int bytes) {
        received += bytes;
        lastByteNanos = System.nanoTime();
        if (lastByteNanos - lastToldNanos > TELL_EVERY_NANOS) {
            lastToldNanos = lastByteNanos;
            progress.accept(line((lastByteNanos - startNanos) / 1e9));
        }
    }

    /** Share, size, pace and time left after so many seconds. */
    String line(double seconds) {
        double perSecond = received / seconds;
        if (total < 0) {
            return String.format(Locale.ROOT, "%s: %.1f MB", name, (from + received) / MEGA);
        }
        long leftSec = Math.round((total - from - received) / perSecond);
        return String.format(
                Locale.ROOT,
                "%s: %d %% of %.1f MB, %.2f MB/s, %d:%02d left",
                name,
                100 * (from + received) / total,
                total / MEGA,
                perSecond / MEGA,
                leftSec / 60,
                leftSec % 60);
    }

    boolean advanced() {
        return received > 0;
    }

    boolean isShort() {
        return total >= 0 && from + received < total;
    }

    /** Closing the stream wakes the thread that reads it. */
    void closeIfStalled(InputStream body, Duration patience) {
        if (System.nanoTime() - lastByteNanos > patience.toNanos()) {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
