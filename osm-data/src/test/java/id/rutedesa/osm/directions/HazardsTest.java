package id.rutedesa.osm.directions;

import static id.rutedesa.osm.directions.TinyMap.via;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steep and bad stretches on maps that fit in the head. */
class HazardsTest {
    @TempDir
    Path data;

    private TinyMap map;

    @BeforeEach
    void emptyMap() {
        map = new TinyMap(data);
    }

    /** 1,113 m at 12 %, then 1,113 m level, then 1,113 m down at 12 %; no tiles, heights at the nodes. */
    @Test
    void steepStretchesAreToldWithLengthAndGradient() {
        map.node(1, 0, 0, "ele=0");
        map.node(2, 0, 1, "ele=133.6");
        map.node(3, 0, 2, "ele=133.6");
        map.node(4, 0, 3, "ele=0");
        map.way(via(1, 2, 3, 4), "highway=secondary");

        List<Hazard> hazards = map.ride(0, 0.02, 0, 2.98).get(0).hazards();

        assertThat(hazards).hasSize(2);
        assertThat(hazards.get(0).kind()).isEqualTo(Hazard.Kind.STEEP_UP);
        assertThat(hazards.get(0).percent()).isEqualTo(12);
        assertThat(hazards.get(0).metres()).isBetween(1_050, 1_113);
        assertThat(hazards.get(1).kind()).isEqualTo(Hazard.Kind.STEEP_DOWN);
        assertThat(hazards.get(1).percent()).isEqualTo(12);
        assertThat(Phrases.in(Language.ID).text(hazards.get(0))).startsWith("Tanjakan curam 12 % sepanjang 1,1 km");
    }

    @Test
    void aBadRoadIsToldAtTheInstructionBeforeIt() {
        map.node(1, 0, 0);
        map.node(2, 0, 1);
        map.node(3, 0, 2);
        map.node(4, 1, 1);
        map.way(via(1, 2), "highway=tertiary");
        map.way(via(2, 4), "highway=tertiary");
        map.way(via(2, 3), "highway=track", "tracktype=grade5");

        List<Instruction> told = map.ride(0, 0.2, 0, 1.8);

        Hazard hazard =
                told.stream().flatMap(one -> one.hazards().stream()).findFirst().orElseThrow();
        assertThat(hazard.kind()).isEqualTo(Hazard.Kind.BAD_ROAD);
        assertThat(hazard.fromM()).isBetween(889, 892);
        assertThat(hazard.metres()).isBetween(889, 892);
        assertThat(Phrases.in(Language.ID).text(hazard)).isEqualTo("Jalan rusak sepanjang 890 m");
    }

    /**
     * Climbs of 12 %, 15 % and 12 %, each 0.2 squares (222.4 m) long. Between the first two lies as much level road, before
     * the third a whole square.
     *
     * <pre>
     *                                         6 ─── 7    87 m
     *               4 ─────────────────── 5 ´            60 m
     *      2 ─── 3 ´                                     27 m
     *  1 ´                                                0 m
     *  0  0.2   0.4 0.6                  1.6  1.8  2.8   squares
     * </pre>
     */
    @Test
    void climbsThatFollowSoonAreToldAsOne() {
        map.node(1, 0, 0, "ele=0");
        map.node(2, 0, 0.2, "ele=26.71");
        map.node(3, 0, 0.4, "ele=26.71");
        map.node(4, 0, 0.6, "ele=60.1");
        map.node(5, 0, 1.6, "ele=60.1");
        map.node(6, 0, 1.8, "ele=86.81");
        map.node(7, 0, 2.8, "ele=86.81");
        for (int node = 1; node < 7; node++) {
            map.way(via(node, node + 1), "highway=secondary");
        }

        List<Hazard> hazards = map.ride(0, 0, 0, 2.8).get(0).hazards();

        assertThat(hazards).hasSize(2);
        assertThat(hazards.get(0).stretches()).isEqualTo(2);
        assertThat(hazards.get(0).percent()).isEqualTo(15);
        assertThat(hazards.get(0).fromM()).isLessThan(5);
        assertThat(hazards.get(0).metres()).isBetween(666, 668); // 0.6 squares
        assertThat(Phrases.in(Language.ID).text(hazards.get(0)))
                .isEqualTo("Tanjakan curam sampai 15 %, 2 kali dalam 670 m");
        assertThat(hazards.get(1).stretches()).isEqualTo(1);
        assertThat(hazards.get(1).percent()).isEqualTo(12);
        assertThat(hazards.get(1).fromM()).isBetween(1_778, 1_781); // 1.6 squares
    }

    /** 9 % over a square, then 14 % over 0.04 squares, 44 m: both are left out. */
    @Test
    void aGentleOrAShortClimbIsNotTold() {
        map.node(1, 0, 0, "ele=0");
        map.node(2, 0, 1, "ele=100.2");
        map.node(3, 0, 2, "ele=100.2");
        map.node(4, 0, 2.04, "ele=106.4");
        map.node(5, 0, 3, "ele=106.4");
        for (int node = 1; node < 5; node++) {
            map.way(via(node, node + 1), "highway=secondary");
        }

        assertThat(map.ride(0, 0, 0, 3).get(0).hazards()).isEmpty();
    }

    @Test
    void whereNoHeightIsKnownNothingIsSteep() {
        map.node(1, 0, 0);
        map.node(2, 0, 1);
        map.way(via(1, 2), "highway=secondary");

        assertThat(map.ride(0, 0, 0, 1).get(0).hazards()).isEmpty();
    }
}
