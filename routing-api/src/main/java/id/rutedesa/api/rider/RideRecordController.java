package id.rutedesa.api.rider;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.TooLargeException;
import id.rutedesa.api.rider.RideRecords.Part;
import id.rutedesa.api.rider.RideRecords.TrackPoint;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Tracks and photos from the page of a link, and photos for the coordinator. */
@Hidden
@RestController
class RideRecordController {
    static final int MOST_PHOTO_BYTES = 200_000;
    private static final int MOST_POINTS = 500;
    private static final long LATEST_MILLIS = 4_102_444_800_000L;
    private static final int JPEG_FIRST = 0xff;
    private static final int JPEG_SECOND = 0xd8;

    private final DayLinks links;
    private final RideRecords records;

    RideRecordController(DayLinks links, RideRecords records) {
        this.links = links;
        this.records = records;
    }

    /** How much was kept. */
    record KeptJson(int kept) {}

    @PutMapping("/kurir/api/tracks/{session}/{seq}")
    KeptJson track(
            @RequestHeader(name = RiderPhoneController.LINK, required = false) @Nullable String link,
            @PathVariable String session,
            @PathVariable int seq,
            @RequestBody byte[] bytes) {
        JsonBody body = JsonBody.parse(bytes);
        List<TrackPoint> points = body.objects(
                MOST_POINTS,
                reader -> new TrackPoint(
                        reader.wholeNumber("at", 0, LATEST_MILLIS),
                        reader.number("lat", -90, 90),
                        reader.number("lon", -180, 180)));
        body.check();
        return links.open(link, open -> {
            records.keepTrack(open.riderId(), open.date(), new Part(session, seq), points);
            return new KeptJson(points.size());
        });
    }

    @PutMapping("/kurir/api/photos/{session}/{seq}")
    KeptJson photo(
            @RequestHeader(name = RiderPhoneController.LINK, required = false) @Nullable String link,
            @PathVariable String session,
            @PathVariable int seq,
            @RequestBody byte[] jpeg) {
        if (jpeg.length > MOST_PHOTO_BYTES) {
            throw new TooLargeException(new Text(
                    "Foto paling besar %d byte.".formatted(MOST_PHOTO_BYTES),
                    "A photo may have at most %d bytes.".formatted(MOST_PHOTO_BYTES)));
        }
        if (jpeg.length < 4 || (jpeg[0] & 0xff) != JPEG_FIRST || (jpeg[1] & 0xff) != JPEG_SECOND) {
            throw new id.rutedesa.api.problem.MalformedRequestException(
                    new Text("Ini bukan foto JPEG.", "This is no JPEG photo."));
        }
        return links.open(link, open -> {
            records.keepPhoto(open.riderId(), open.date(), new Part(session, seq), jpeg);
            return new KeptJson(1);
        });
    }

    @GetMapping(path = "/api/v1/riders/{riderId}/reports/{date}/{session}/{seq}/photo", produces = "image/jpeg")
    ResponseEntity<byte[]> photo(
            @PathVariable long riderId,
            @PathVariable LocalDate date,
            @PathVariable String session,
            @PathVariable int seq) {
        byte[] jpeg = records.photo(riderId, date, new Part(session, seq))
                .orElseThrow(() -> NotFoundException.of("foto", "photo", seq));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'")
                .body(jpeg);
    }
}
