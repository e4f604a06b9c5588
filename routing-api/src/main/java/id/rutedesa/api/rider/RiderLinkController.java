package id.rutedesa.api.rider;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.security.RiderLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links by which a rider's phone reaches this server. */
@RestController
@RequestMapping("/api/v1/riders/{riderId}")
@Tag(name = "riders")
class RiderLinkController {
    private final DayLinks links;
    private final RiderDays days;
    private final RiderSettings settings;

    RiderLinkController(DayLinks links, RiderDays days, RiderSettings settings) {
        this.links = links;
        this.days = days;
        this.settings = settings;
    }

    /**
     * A link. What follows the {@code #} never reaches a server, a log or another site.
     *
     * @param qr the address as a QR code, an SVG picture
     * @param offline whether the page works without a signal behind this address: only over HTTPS
     * @param advice what to do where it does not
     */
    record LinkJson(
            String address,
            OffsetDateTime expiresAt,
            String qr,
            boolean offline,
            @Nullable String advice) {}

    @Operation(summary = "Makes a link to a rider's day")
    @PostMapping("/routes/{date}/link")
    ResponseEntity<LinkJson> issue(@PathVariable long riderId, @PathVariable LocalDate date, Locale locale) {
        days.route(riderId, date);
        RiderLinks.Issued issued = links.issue(riderId, date);
        URI base = settings.publicAddress() == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri()
                : settings.publicAddress();
        String address = base.toString().replaceFirst("/$", "") + "/kurir/#" + issued.text();
        boolean offline = "https".equals(base.getScheme());
        return ResponseEntity.status(201)
                .cacheControl(CacheControl.noStore())
                .body(new LinkJson(
                        address,
                        LocalTimeZone.local(issued.expiresAt()),
                        QrCode.svg(address),
                        offline,
                        offline ? null : new Text(NO_HTTPS_ID, NO_HTTPS_EN).in(locale)));
    }

    private static final String NO_HTTPS_ID =
            "Tanpa HTTPS halaman ini hanya terbuka selama ada sambungan. Kirim file rute lewat WhatsApp.";
    private static final String NO_HTTPS_EN =
            "Without HTTPS this page opens only while connected. Send the route file by WhatsApp.";

    /** How many links were taken back. */
    record RevokedJson(int revoked) {}

    @Operation(summary = "Takes all of a rider's links back")
    @DeleteMapping("/links")
    RevokedJson revoke(@PathVariable long riderId) {
        return new RevokedJson(links.revokeAllOf(riderId));
    }
}
