package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a rider's file weighs and asks for. */
class RiderFileTest {

    @Test
    void aDayOfFortyStopsInTheHillsFitsInAHundredKilobytes() {
        byte[] file = RiderFile.of(WindingRoutes.of(40), "key");

        System.out.printf("rider file of 40 stops: %d bytes%n", file.length);
        assertThat(file.length).isLessThanOrEqualTo(100_000);
    }

    @Test
    void theFileAsksForNothing() {
        String file = new String(RiderFile.of(WindingRoutes.of(3), "key"), StandardCharsets.UTF_8);

        assertThat(file).doesNotContainPattern(Pattern.compile("(src|href)=[\"'](?!data:)", Pattern.CASE_INSENSITIVE));
        assertThat(file)
                .doesNotContain("fetch(")
                .doesNotContain("XMLHttpRequest")
                .doesNotContain("import(");
        assertThat(file).contains("default-src 'none'");
    }
}
