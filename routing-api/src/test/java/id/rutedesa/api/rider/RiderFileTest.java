package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a rider's file weighs and asks for. */
class RiderFileTest {

    @Test
    void aDayOfFortyStopsInTheHillsFitsInAHundredKilobytes() {
        byte[] file = RiderFile.of(WindingRoutes.of(40), "key", Instant.EPOCH);

        System.out.printf("rider file of 40 stops: %d bytes%n", file.length);
        assertThat(file.length).isLessThanOrEqualTo(100_000);
    }

    @Test
    void theFileAsksForNothing() {
        String file = new String(RiderFile.of(WindingRoutes.of(3), "key", Instant.EPOCH), StandardCharsets.UTF_8);

        assertThat(file).doesNotContainPattern(Pattern.compile("(src|href)=[\"'](?!data:)", Pattern.CASE_INSENSITIVE));
        assertThat(file)
                .doesNotContain("fetch(")
                .doesNotContain("XMLHttpRequest")
                .doesNotContain("import(");
        assertThat(file).contains("default-src 'none'");
    }

    @Test
    void theFirstLoadOfALinkFitsInAHundredKilobytesCompressed() throws IOException {
        RiderDay day = RiderDay.of(WindingRoutes.of(40), new RiderDay.Detail(5, true));
        int bytes = compressed(PageParts.linkScript())
                + compressed(PageParts.style())
                + compressed(tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(day));

        System.out.printf("first load of 40 stops: %d bytes compressed%n", bytes);
        assertThat(bytes).isLessThanOrEqualTo(100_000);
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
