package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * What phones send besides reports: tracks of riders who agreed to it, and photos of hand-overs. Both are personal, are kept
 * once however often they come, and are deleted after a set time.
 */
@Service
class RideRecords {
    private final JdbcClient jdbc;
    private final BumdesWork work;
    private final RiderSettings settings;
    private final Clock clock;

    RideRecords(JdbcClient jdbc, BumdesWork work, RiderSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    /** A part of a phone's records: which opening of the page, and which number. */
    record Part(String session, int seq) {}

    /** A point: the phone's clock in milliseconds since 1970, degrees with four decimals (11 m). */
    record TrackPoint(long at, double lat, double lon) {}

    void keepTrack(long riderId, LocalDate date, Part part, List<TrackPoint> points) {
        work.run(() -> {
            jdbc.sql("INSERT INTO rider_track (rider_id, date, session, seq, points, received_at) "
                            + "VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?) ON CONFLICT DO NOTHING")
                    .params(
                            riderId,
                            date,
                            part.session(),
                            part.seq(),
                            JsonMapper.shared().writeValueAsString(points),
                            now())
                    .update();
        });
    }

    /** All points of a rider's day, the earliest first by the phone's clock. */
    List<TrackPoint> track(long riderId, LocalDate date) {
        List<String> parts = work.read(() -> jdbc.sql("SELECT points FROM rider_track WHERE rider_id = ? AND date = ?")
                .params(riderId, date)
                .query(String.class)
                .list());
        return parts.stream()
                .flatMap(part -> JsonMapper.shared().readTree(part).valueStream())
                .map(point -> new TrackPoint(
                        point.get("at").asLong(),
                        point.get("lat").asDouble(),
                        point.get("lon").asDouble()))
                .sorted(Comparator.comparingLong(TrackPoint::at))
                .toList();
    }

    void keepPhoto(long riderId, LocalDate date, Part part, byte[] jpeg) {
        work.run(() -> {
            jdbc.sql("INSERT INTO rider_photo (rider_id, date, session, seq, jpeg, received_at) "
                            + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(riderId, date, part.session(), part.seq(), jpeg, now())
                    .update();
        });
    }

    Optional<byte[]> photo(long riderId, LocalDate date, Part part) {
        return work.read(() -> jdbc.sql(
                        "SELECT jpeg FROM rider_photo WHERE rider_id = ? AND date = ? AND session = ? AND seq = ?")
                .params(riderId, date, part.session(), part.seq())
                .query(byte[].class)
                .optional());
    }

    /** Tracks and photos of the BUMDes in work that are older than they may be; answers how many were deleted. */
    int deleteOld() {
        Instant tracksBefore = clock.instant().minus(settings.keepTracks());
        Instant photosBefore = clock.instant().minus(settings.keepPhotos());
        return work.write(() -> jdbc.sql("DELETE FROM rider_track WHERE received_at < ?")
                        .param(Timestamp.from(tracksBefore))
                        .update()
                + jdbc.sql("DELETE FROM rider_photo WHERE received_at < ?")
                        .param(Timestamp.from(photosBefore))
                        .update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
