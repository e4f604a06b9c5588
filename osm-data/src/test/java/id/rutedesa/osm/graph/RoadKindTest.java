package id.rutedesa.osm.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.Smoothness;
import com.graphhopper.routing.ev.Surface;
import com.graphhopper.routing.ev.TrackType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadKindTest {

    @ParameterizedTest
    @CsvSource({
        "SECONDARY, MISSING, MISSING, MISSING, Infinity, PAVED",
        "RESIDENTIAL, ASPHALT, MISSING, MISSING, 10, PAVED", // slow by law, not by potholes
        "PATH, CONCRETE, MISSING, MISSING, Infinity, PAVED", // a village lane, narrow but smooth
        "RESIDENTIAL, MISSING, MISSING, MISSING, Infinity, UNPAVED",
        "TERTIARY, GRAVEL, MISSING, MISSING, Infinity, UNPAVED",
        "TERTIARY, DIRT, MISSING, MISSING, Infinity, BAD",
        "TRUNK, ASPHALT, VERY_BAD, MISSING, Infinity, BAD",
        "TRACK, MISSING, MISSING, MISSING, Infinity, BAD",
        "TRACK, COMPACTED, MISSING, GRADE2, Infinity, UNPAVED",
        "PATH, MISSING, MISSING, MISSING, Infinity, BAD"
    })
    void stateGoesByGroundOnly(
            RoadClass roadClass,
            Surface surface,
            Smoothness smoothness,
            TrackType trackType,
            double limitKmh,
            RoadState state) {
        assertThat(RoadKind.of(roadClass, surface, smoothness, trackType, limitKmh)
                        .state())
                .isEqualTo(state);
    }
}
