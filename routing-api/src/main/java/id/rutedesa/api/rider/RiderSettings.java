package id.rutedesa.api.rider;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How riders are reached.
 *
 * @param linkGrace how long a link lives after the rider's shift
 * @param publicAddress where phones reach this server, such as {@code https://rute.desa.id}; without it links bear the
 *     address that the coordinator used
 * @param keepTracks how long recorded rides are kept
 * @param keepPhotos how long photos of hand-overs are kept
 */
@ConfigurationProperties("rutedesa.rider")
record RiderSettings(
        @DefaultValue("PT6H") Duration linkGrace,
        @Nullable URI publicAddress,
        @DefaultValue("P30D") Duration keepTracks,
        @DefaultValue("P90D") Duration keepPhotos) {}
