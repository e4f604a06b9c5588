package id.rutedesa.api.rider;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.rutedesa.api.planning.GuidedRoute;
import id.rutedesa.api.rider.RiderDay.Detail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A rider's day as one file that needs nothing else: script, style, data and the key that signs the day's reports. It
 * asks for nothing on the network and works from {@code file://} without any storage.
 */
final class RiderFile {
    /** What a file may weigh: 100 kB go over 2G in about half a minute. */
    static final int MOST_BYTES = 100_000;

    private static final Logger log = LoggerFactory.getLogger(RiderFile.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** From fine to coarse; the first that fits is taken. */
    private static final List<Detail> DETAILS = List.of(
            new Detail(5, true),
            new Detail(10, true),
            new Detail(20, true),
            new Detail(40, true),
            new Detail(80, true),
            new Detail(40, false),
            new Detail(160, false));

    /** Nothing from elsewhere: only what stands in the file itself runs. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

    private static final String PAGE = """
            <!doctype html>
            <html lang="id">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <meta name="referrer" content="no-referrer">
            <meta name="format-detection" content="telephone=no">
            <title>RuteDesa %s</title>
            <style>
            %s</style>
            </head>
            <body>
            <div id="page"><p>Browser ini tidak bisa membuka rute. Minta koordinator mengirim rute sebagai pesan.</p></div>
            <script type="application/json" id="content">%s</script>
            <script>
            %s</script>
            </body>
            </html>
            """;

    private RiderFile() {}

    /**
     * What stands in the file: the day as JSON, packed by DEFLATE (RFC 1951), and the key, both in letters.
     *
     * @param made when, in milliseconds since 1970: of several files of a day the phone knows the newest
     */
    record Content(String packed, String key, long made) {}

    static byte[] of(GuidedRoute route, String key, Instant made) {
        byte[] file = new byte[0];
        for (Detail detail : DETAILS) {
            file = page(RiderDay.of(route, detail), key, made).getBytes(StandardCharsets.UTF_8);
            if (file.length <= MOST_BYTES) {
                return file;
            }
        }
        log.warn(
                "rider file too large bytes={} stops={}",
                file.length,
                route.stops().size());
        return file;
    }

    private static String page(RiderDay day, String key, Instant made) {
        String content =
                JSON.writeValueAsString(new Content(packed(JSON.writeValueAsBytes(day)), key, made.toEpochMilli()));
        return PAGE.formatted(CONTENT_POLICY, day.date(), PageParts.style(), content, PageParts.fileScript());
    }

    private static String packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return ChatLetters.encode(packed.toByteArray());
    }
}
