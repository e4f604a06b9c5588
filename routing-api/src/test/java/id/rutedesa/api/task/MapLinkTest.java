package id.rutedesa.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.region.PlaceOnRoad.LatLon;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapLinkTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.google.com/maps/place/X/@-8.1,121.1,17z/data=!4m6!3m5!8m2!3d-8.7493!4d121.8533!16s | -8.7493 | 121.8533
            https://www.google.com/maps/@-8.7493,121.8533,15z | -8.7493 | 121.8533
            https://maps.google.com/?q=-8.7493,121.8533 | -8.7493 | 121.8533
            https://www.google.com/maps/search/?api=1&query=-8.7493%2C121.8533 | -8.7493 | 121.8533
            https://www.google.co.id/maps/search/-8.7493,+121.8533?entry=tts | -8.7493 | 121.8533
            https://www.google.com/maps/dir//-8.7493,121.8533/@-8.7,121.8,17z | -8.7493 | 121.8533
            https://www.google.com/maps/dir/?api=1&destination=-8.7493,121.8533 | -8.7493 | 121.8533
            geo:-8.7493,121.8533 | -8.7493 | 121.8533
            geo:0,0?q=-8.7493,121.8533(Rumah) | -8.7493 | 121.8533
            geo:-8.7493,121.8533?z=17 | -8.7493 | 121.8533
            https://www.openstreetmap.org/?mlat=-8.7493&mlon=121.8533#map=12/-8.1/121.1 | -8.7493 | 121.8533
            https://www.openstreetmap.org/#map=17/-8.7493/121.8533 | -8.7493 | 121.8533
            https://ul.waze.com/ul?ll=-8.7493%2C121.8533&navigate=yes | -8.7493 | 121.8533
            (https://maps.google.com/?q=-8.7493,121.8533). | -8.7493 | 121.8533
            di -8.7493, 121.8533 ya | -8.7493 | 121.8533
            -8,7493; 121,8533 | -8.7493 | 121.8533
            8°44'57.5"S 121°51'11.9"E | -8.749306 | 121.853306
            8° 44' 57,5" LS, 121° 51' 11,9" BT | -8.749306 | 121.853306
            antar ke -8.7, 121.8 | -8.7 | 121.8
            8.7493, 121.8533 | 8.7493 | 121.8533
            121.8533, -8.7493 | 121.8533 | -8.7493
            """)
    void fullPlacesAreRead(String text, double lat, double lon) {
        MapLink found = MapLink.in(text);

        assertThat(found.kind()).isEqualTo(MapLink.Kind.POINT);
        LatLon point = java.util.Objects.requireNonNull(found.point());
        assertThat(point.lat()).isCloseTo(lat, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(point.lon()).isCloseTo(lon, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(found.rest()).doesNotContain("121", "maps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://maps.app.goo.gl/AbCd1234efGh",
                "https://goo.gl/maps/AbCd",
                "maps.app.goo.gl/AbCd",
                "https://osm.org/go/abc--"
            })
    void shortLinksHoldNoPlace(String text) {
        assertThat(MapLink.in("rumah saya " + text).kind()).isEqualTo(MapLink.Kind.SHORT_LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beras 10 kg, 12.500",
                "Rp12.500, 3 dus",
                "0812 3700 0001",
                "pukul 08.30, 12.00",
                "harga 8.500, 12.300",
                "25.11.2026"
            })
    void figuresOfOtherThingsAreNoPlace(String text) {
        assertThat(MapLink.in(text).kind()).isEqualTo(MapLink.Kind.NOTHING);
    }

    @Test
    void otherLinksHoldNoPlaceAndTheNextLinkCounts() {
        assertThat(MapLink.in("https://www.tokopedia.com/abc").kind()).isEqualTo(MapLink.Kind.LINK_WITHOUT_POINT);
        MapLink second = MapLink.in("https://contoh.id/x https://maps.google.com/?q=-8.7493,121.8533");
        assertThat(second.point()).isEqualTo(new LatLon(-8.7493, 121.8533));
    }

    @Test
    void aBracketOfTheLinkIsNotLeftOver() {
        assertThat(MapLink.in("Tanta Lin: geo:0,0?q=-8.8060,121.6201(Rumah%20Lin) kue 2 kg")
                        .rest())
                .isEqualToNormalizingWhitespace("Tanta Lin: kue 2 kg");
        assertThat(MapLink.in("rumah (https://maps.google.com/?q=-8.8,121.6) besok")
                        .rest())
                .isEqualToNormalizingWhitespace("rumah ( ) besok");
    }

    @Test
    void placesBeyondTheGlobeAreNone() {
        assertThat(MapLink.in("https://maps.google.com/?q=-98.7,121.8&z=1").kind())
                .isNotEqualTo(MapLink.Kind.SHORT_LINK);
        assertThat(MapLink.in("https://maps.google.com/?q=198.7,121.8").point()).isNull();
        assertThat(MapLink.in("geo:0,0").point()).isNull();
    }

    private static final String LETTERS = "0123456789-.,;°'\"%@?&=/: \nkgSELSBTgeohttpsx!3d4";

    @Test
    void anyTextIsReadWithoutAnError() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            ChatMessage.split(text.toString()).forEach(ChatDraft::of);
            MapLink.in("https://maps.google.com/?q=" + text);
        }
    }
}
