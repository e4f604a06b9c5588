package id.rutedesa.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.config.BumdesRegistry;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.planning.PlannedDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class RiderLinksTest {
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");

    @Autowired
    BumdesWork work;

    @Autowired
    BumdesRegistry registry;

    @Autowired
    JdbcClient jdbc;

    private final PlannedDays days;
    private long riderId;

    RiderLinksTest(@LocalServerPort int port) {
        days = new PlannedDays(new Client(port));
    }

    @BeforeEach
    void oneRider() {
        riderId = days.anyRider();
    }

    private RiderLinks at(Instant now) {
        return new RiderLinks(jdbc, work, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aLinkStandsForItsRiderUntilItExpires() {
        var issued = at(NOW).issue(riderId, Duration.ofHours(18));

        assertThat(issued.text()).matches("1-[0-9a-z]{32}");
        assertThat(at(NOW.plusSeconds(18 * 3600 - 1)).check(issued.text())).hasValueSatisfying(holder -> {
            assertThat(holder.bumdesId()).isEqualTo(1);
            assertThat(holder.riderId()).isEqualTo(riderId);
            assertThat(holder.expiresAt()).isEqualTo("2027-03-01T18:00:00Z");
        });
        assertThat(at(NOW.plusSeconds(18 * 3600)).check(issued.text())).isEmpty();
    }

    @Test
    void whatIsRevokedOpensNothing() {
        RiderLinks links = at(NOW);
        links.revokeAllOf(riderId);
        var first = links.issue(riderId, Duration.ofHours(1));
        var second = links.issue(riderId, Duration.ofHours(1));

        assertThat(links.revoke(first.linkId())).isTrue();
        assertThat(links.revoke(first.linkId())).isFalse();
        assertThat(links.check(first.text())).isEmpty();
        assertThat(links.check(second.text())).isPresent();
        assertThat(links.revokeAllOf(riderId)).isEqualTo(1);
        assertThat(links.check(second.text())).isEmpty();
    }

    @Test
    void whatWasNeverIssuedOpensNothing() {
        RiderLinks links = at(NOW);
        String text = links.issue(riderId, Duration.ofHours(1)).text();

        assertThat(links.check("2" + text.substring(1))).as("another BUMDes").isEmpty();
        assertThat(links.check(text.substring(0, 33) + (text.endsWith("7") ? "8" : "7")))
                .isEmpty();
        assertThat(links.check("")).isEmpty();
        assertThat(links.check("1' OR true --")).isEmpty();
        assertThat(links.check("9".repeat(40) + text.substring(1))).isEmpty();
    }

    @Test
    void theTextIsNotInTheDatabase() {
        var issued = at(NOW).issue(riderId, Duration.ofHours(1));

        String row = work.read(() -> jdbc.sql("SELECT rider_link::text FROM rider_link WHERE id = ?")
                .param(issued.linkId())
                .query(String.class)
                .single());
        assertThat(row).doesNotContain(issued.text().substring(2)).contains("\\x");
        assertThat(issued.toString()).doesNotContain(issued.text());
    }

    @Test
    void aRiderOfAnotherBumdesGetsNoLink() {
        registry.ensure(4712, "BUMDes Tetangga", BumdesRegistry.Kind.REAL);

        assertThatThrownBy(() -> work.writeAs(4712, () -> at(NOW).issue(riderId, Duration.ofHours(1))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> at(NOW).issue(riderId, Duration.ofDays(32)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void workInsideWorkForAnotherBumdesStaysThere() {
        registry.ensure(4712, "BUMDes Tetangga", BumdesRegistry.Kind.REAL);

        String inner = work.writeAs(4712, () -> work.read(this::bumdes));
        String around = work.write(() -> work.writeAs(4712, this::bumdes) + " then " + bumdes());

        assertThat(inner).isEqualTo("4712");
        assertThat(around).isEqualTo("4712 then 1");
    }

    private String bumdes() {
        return jdbc.sql("SELECT current_bumdes()::text").query(String.class).single();
    }
}
