package id.rutedesa.api.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each of many may do something: a bucket per key that holds so many tries and fills evenly. Keeps the keys used
 * last. Safe for many threads.
 */
final class TokenBuckets {
    private static final int KEPT = 20_000;

    private final int size;
    private final double perNano;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    private static final class Bucket {
        private double left;
        private long atNanos;
    }

    /**
     * Empty buckets fill in the given time.
     *
     * @param size how many at once
     * @param nanos a clock that runs forward only
     */
    TokenBuckets(int size, Duration refill, LongSupplier nanos) {
        this.size = size;
        this.perNano = size / (double) refill.toNanos();
        this.nanos = nanos;
    }

    /** Takes one; answers how long to wait where none is left, else zero. */
    synchronized Duration take(String key) {
        Bucket bucket = filled(key);
        if (bucket.left < 1) {
            return Duration.ofNanos((long) Math.ceil((1 - bucket.left) / perNano));
        }
        bucket.left--;
        return Duration.ZERO;
    }

    /** How long to wait for the next; takes none. */
    synchronized Duration waitFor(String key) {
        Bucket bucket = filled(key);
        return bucket.left >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - bucket.left) / perNano));
    }

    /** Fills one's bucket again. */
    synchronized void forgive(String key) {
        buckets.remove(key);
    }

    private Bucket filled(String key) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(key, k -> {
            Bucket full = new Bucket();
            full.left = size;
            full.atNanos = now;
            return full;
        });
        bucket.left = Math.min(size, bucket.left + (now - bucket.atNanos) * perNano);
        bucket.atNanos = now;
        return bucket;
    }
}
