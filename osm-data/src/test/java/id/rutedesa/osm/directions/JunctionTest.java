package id.rutedesa.osm.directions;

import static id.rutedesa.osm.directions.TinyMap.turns;
import static id.rutedesa.osm.directions.TinyMap.via;
import static id.rutedesa.osm.directions.TinyMap.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When something is said at a junction. The rider comes from 1 in the west to 2.
 *
 * <pre>
 *                4 (1, 2)
 *              /
 *   1 ─────── 2 ─── 3 (0, 2)
 *   (0, 0)   (0, 1)
 * </pre>
 */
class JunctionTest {
    @TempDir
    Path data;

    private TinyMap map;

    @BeforeEach
    void points() {
        map = new TinyMap(data);
        map.node(1, 0, 0);
        map.node(2, 0, 1);
        map.node(3, 0, 2);
        map.node(4, 1, 2);
    }

    private List<Instruction> rideEast() {
        return map.ride(0, 0.2, 0, 1.8);
    }

    private List<Instruction> rideNortheast() {
        return map.ride(0, 0.2, 0.8, 1.8);
    }

    @Test
    void whoLeavesANamedRoadStraightOnIsTold() {
        map.way(via(1, 2, 4), "highway=secondary", "name=Jalan Raya");
        map.way(via(2, 3), "highway=track");

        assertThat(turns(rideEast())).containsExactly(Turn.DEPART, Turn.CONTINUE, Turn.ARRIVE);
        assertThat(words(rideEast(), Language.ID)).contains("Lurus terus");
    }

    @Test
    void whoLeavesANamelessRoadStraightOnIsTold() {
        map.way(via(1, 2, 4), "highway=unclassified");
        map.way(via(2, 3), "highway=track");

        assertThat(turns(rideEast())).containsExactly(Turn.DEPART, Turn.CONTINUE, Turn.ARRIVE);
    }

    @Test
    void whoStaysOnARoadThatBendsIsToldSo() {
        map.way(via(1, 2, 4), "highway=secondary", "name=Jalan Raya");
        map.way(via(2, 3), "highway=secondary", "name=Jalan Baru");

        assertThat(words(rideNortheast(), Language.ID)).contains("Ambil kiri, tetap di Jalan Raya");
        assertThat(words(rideNortheast(), Language.EN)).contains("Keep left to stay on Jalan Raya");
        assertThat(words(rideEast(), Language.ID)).contains("Lurus terus ke Jalan Baru");
    }

    @Test
    void aRoadWithoutANameHasItsNumber() {
        map.way(via(1, 2, 4), "highway=trunk", "name=Jalan Raya");
        map.way(via(2, 3), "highway=secondary", "ref=18");

        assertThat(words(rideEast(), Language.ID)).contains("Lurus terus ke 18");
    }

    /** 4 lies 31 degrees to the left, 5 as many to the right. */
    @Test
    void theMiddleOfThreeIsStraightOn() {
        map.node(5, -0.6, 2);
        map.node(6, 0.6, 2);
        map.way(via(1, 2), "highway=unclassified");
        map.way(via(2, 3), "highway=unclassified");
        map.way(via(2, 5), "highway=unclassified");
        map.way(via(2, 6), "highway=unclassified");

        assertThat(turns(rideEast())).containsExactly(Turn.DEPART, Turn.CONTINUE, Turn.ARRIVE);
        assertThat(turns(map.ride(0, 0.2, 0.48, 1.8))).containsExactly(Turn.DEPART, Turn.SLIGHT_LEFT, Turn.ARRIVE);
        assertThat(turns(map.ride(0, 0.2, -0.48, 1.8))).containsExactly(Turn.DEPART, Turn.SLIGHT_RIGHT, Turn.ARRIVE);
    }

    /** Two carriageways become one road: the other one leads back, 153 degrees to the right. */
    @Test
    void theOtherCarriagewayIsNoChoice() {
        map.node(5, -0.5, 0);
        map.node(6, 0.6, 2);
        map.way(via(1, 2), "highway=secondary", "name=Jalan Raya", "oneway=yes");
        map.way(via(2, 5), "highway=secondary", "name=Jalan Raya", "oneway=yes");
        map.way(via(2, 6), "highway=secondary", "name=Jalan Raya");

        assertThat(turns(map.ride(0, 0.2, 0.48, 1.8))).containsExactly(Turn.DEPART, Turn.ARRIVE);
    }

    /** A way in that nobody may ride out is no choice either. */
    @Test
    void aOneWayRoadThatLeadsHereIsNoChoice() {
        map.way(via(1, 2, 4), "highway=unclassified");
        map.way(via(3, 2), "highway=unclassified", "oneway=yes");

        assertThat(turns(rideNortheast())).containsExactly(Turn.DEPART, Turn.ARRIVE);
    }

    @Test
    void aSharpTurnIsCalledSharp() {
        map.node(5, 0.5, 0);
        map.way(via(1, 2, 3), "highway=secondary", "name=Jalan Raya");
        map.way(via(2, 5), "highway=track");

        assertThat(words(map.ride(0, 0.2, 0.4, 0.2), Language.ID)).contains("Belok tajam ke kiri");
        assertThat(turns(map.ride(0.4, 0.2, 0, 0.2))).containsExactly(Turn.DEPART, Turn.SHARP_RIGHT, Turn.ARRIVE);
    }

    /** A motorcycle may not turn left at 2 and has to come back from the end of the road. */
    @Test
    void theWayBackIsATurnAround() {
        map.way(via(1, 2), "highway=secondary", "name=Jalan Raya");
        map.way(via(2, 3), "highway=secondary", "name=Jalan Raya");
        map.way(via(2, 4), "highway=secondary", "name=Jalan Desa");
        map.noTurn(1, 2, 3);

        List<Instruction> told = rideNortheast();

        assertThat(turns(told)).containsExactly(Turn.DEPART, Turn.U_TURN, Turn.SHARP_RIGHT, Turn.ARRIVE);
        assertThat(words(told, Language.ID)).contains("Putar balik ke Jalan Raya");
    }
}
