package id.rutedesa.api.rider;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.rider.RiderReports.PastedOutcome;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the rider's page asks the server. The link comes in a header, so that no address and no log holds it. */
@Hidden
@RestController
@RequestMapping("/kurir/api")
class RiderPhoneController {
    /** Bears the text of the link. */
    static final String LINK = "X-Rider-Link";

    /** Fine enough for a sketch; compressed, forty stops are far below 100 kB. */
    private static final RiderDay.Detail DETAIL = new RiderDay.Detail(5, true);

    private static final long LATEST_MILLIS = 4_102_444_800_000L;
    private static final int LONGEST_TEXT = 200_000;

    private final DayLinks links;
    private final RiderDays days;
    private final RiderReports reports;
    private final Clock clock;

    RiderPhoneController(DayLinks links, RiderDays days, RiderReports reports, Clock clock) {
        this.links = links;
        this.days = days;
        this.reports = reports;
        this.clock = clock;
    }

    /** A rider's day and what the page needs to report about it. Instants are milliseconds since 1970. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenedJson(RiderDay day, String key, long bumdes, long expiresAt, long serverTime) {}

    @GetMapping("/day")
    ResponseEntity<OpenedJson> day(@RequestHeader(name = LINK, required = false) @Nullable String link) {
        return links.open(link, open -> ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OpenedJson(
                        RiderDay.of(days.route(open.riderId(), open.date()), DETAIL),
                        days.key(open.riderId(), open.date()),
                        open.bumdesId(),
                        open.expiresAt().toEpochMilli(),
                        clock.millis())));
    }

    /** The day as a file: for a phone that reaches this server without HTTPS. */
    @GetMapping(path = "/file", produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> file(@RequestHeader(name = LINK, required = false) @Nullable String link) {
        return links.open(link, open -> ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(days.file(open.riderId(), open.date())));
    }

    /** Signed text as it also goes through a chat; {@code sentAt} is the phone's clock while sending. */
    record Sent(long bumdes, long sentAt, String text) {
        static Sent read(BodyReader reader) {
            return new Sent(
                    reader.wholeNumber("bumdes", 1, Long.MAX_VALUE),
                    reader.wholeNumber("sentAt", 0, LATEST_MILLIS),
                    reader.text("text", LONGEST_TEXT));
        }
    }

    /** What came of it; {@code serverTime} in milliseconds since 1970. */
    record SentJson(int recorded, int known, int damaged, long serverTime) {}

    /** Needs no link: the signature proves whose reports they are, also after the link has expired. */
    @PostMapping(path = "/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    SentJson reports(@org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        Sent sent = body.object(Sent::read);
        body.check();
        int offsetSec = (int) Math.round((clock.millis() - sent.sentAt()) / 1_000.0);
        PastedOutcome outcome = links.as(sent.bumdes(), () -> reports.takeInFromPhone(sent.text(), offsetSec));
        return new SentJson(outcome.recorded(), outcome.known(), outcome.damaged(), clock.millis());
    }
}
