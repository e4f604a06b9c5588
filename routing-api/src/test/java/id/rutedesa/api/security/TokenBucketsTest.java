package id.rutedesa.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(2, Duration.ofSeconds(10), nanos::get);

    @Test
    void twoAtOnceThenOneEveryFiveSeconds() {
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(5));
        assertThat(buckets.take("b")).as("another's bucket").isZero();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(buckets.waitFor("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).as("never more than the bucket holds").isPositive();
    }

    @Test
    void whoIsForgivenBeginsAnew() {
        buckets.take("a");
        buckets.take("a");
        buckets.forgive("a");
        assertThat(buckets.take("a")).isZero();
    }
}
