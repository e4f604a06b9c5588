package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.problem.LinkExpiredException;
import id.rutedesa.api.problem.WrongStateException;
import id.rutedesa.api.security.RiderLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Links that open one rider's page of one day until some hours after the shift. */
@Service
class DayLinks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy");

    private final RiderLinks links;
    private final ReportKeys keys;
    private final FleetService fleet;
    private final BumdesWork work;
    private final CurrentBumdes current;
    private final JdbcClient jdbc;
    private final RiderSettings settings;
    private final Clock clock;

    DayLinks(
            RiderLinks links,
            ReportKeys keys,
            FleetService fleet,
            BumdesWork work,
            CurrentBumdes current,
            JdbcClient jdbc,
            RiderSettings settings,
            Clock clock) {
        this.links = links;
        this.keys = keys;
        this.fleet = fleet;
        this.work = work;
        this.current = current;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a link opens. */
    record OpenDay(long bumdesId, long riderId, LocalDate date, Instant expiresAt) {}

    /**
     * A new link for the rider's day.
     *
     * @throws WrongStateException where the day is over, or too far ahead
     */
    RiderLinks.Issued issue(long riderId, LocalDate date) {
        Rider rider = fleet.rider(riderId);
        Instant shiftEnd = fleet.shift(riderId, date)
                .map(RiderShift::latest)
                .orElseGet(() -> date.atTime(rider.endsAt()).toInstant(LocalTimeZone.WITA));
        Instant end = shiftEnd.plus(settings.linkGrace());
        Duration validFor = Duration.between(clock.instant(), end);
        if (validFor.isNegative() || validFor.isZero()) {
            throw new WrongStateException(new Text(
                    "Hari itu sudah lewat, jadi tautannya tidak dibuat lagi. Pilih tanggal lain di atas.",
                    "That day is over, so no link is made for it any more. Choose another date above."));
        }
        if (validFor.compareTo(RiderLinks.LONGEST) > 0) {
            throw tooEarly(end);
        }
        return work.write(() -> {
            RiderLinks.Issued issued = links.issue(riderId, validFor);
            jdbc.sql("INSERT INTO rider_link_day (link_id, date) VALUES (?, ?)")
                    .params(issued.linkId(), date)
                    .update();
            return issued;
        });
    }

    /** @param end when the link would end: the first date on which it can be made at any hour is the one after it is near enough */
    private static WrongStateException tooEarly(Instant end) {
        LocalDate first =
                LocalTimeZone.local(end.minus(RiderLinks.LONGEST)).toLocalDate().plusDays(1);
        long days = RiderLinks.LONGEST.toDays();
        return new WrongStateException(new Text(
                "Hari itu masih terlalu jauh: tautan berlaku paling lama %d hari. Buat tautannya mulai %s; file rutenya bisa dikirim sekarang."
                        .formatted(days, first.format(DAY.withLocale(Locale.forLanguageTag("id")))),
                "That day is too far ahead: a link lives at most %d days. Make it from %s on; the route file can be sent now."
                        .formatted(days, first.format(DAY.withLocale(Locale.ENGLISH)))));
    }

    /**
     * Takes all links of the rider back at once, and the keys of links and files: what they sign is held. Answers how many
     * links were in force.
     */
    int revokeAllOf(long riderId) {
        fleet.rider(riderId);
        return work.write(() -> {
            keys.retireAllOf(riderId, clock.instant());
            return links.revokeAllOf(riderId);
        });
    }

    /**
     * Works on the rows of the BUMDes that the link belongs to.
     *
     * @throws LinkExpiredException where the link opens nothing
     */
    <T> T open(@Nullable String link, Function<OpenDay, T> use) {
        RiderLinks.Holder holder = links.check(link == null ? "" : link).orElseThrow(LinkExpiredException::new);
        return current.as(holder.bumdesId(), "kurir:" + holder.riderId(), () -> {
            LocalDate date = work.read(() -> jdbc.sql("SELECT date FROM rider_link_day WHERE link_id = ?")
                            .param(holder.linkId())
                            .query(LocalDate.class)
                            .optional())
                    .orElseThrow(LinkExpiredException::new);
            return use.apply(new OpenDay(holder.bumdesId(), holder.riderId(), date, holder.expiresAt()));
        });
    }

    /** Works on the rows of a BUMDes that a phone names: only for what proves itself by its signature. */
    <T> T as(long bumdesId, java.util.function.Supplier<T> use) {
        return current.as(bumdesId, "kurir", use);
    }
}
