package id.rutedesa.osm.directions;

import static id.rutedesa.osm.directions.TinyMap.turns;
import static id.rutedesa.osm.directions.TinyMap.via;
import static id.rutedesa.osm.directions.TinyMap.words;
import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.SharedFiles;
import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.Borders;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told on maps that fit in the head. */
class DirectionsTest {
    @TempDir
    Path data;

    private TinyMap map;

    @BeforeEach
    void emptyMap() {
        map = new TinyMap(data);
    }

    /**
     * <pre>
     *         4
     *         |        Jalan Trans Flores: 1 - 2 - 3
     *   1 ─── 2 ─── 3  Jalan Desa:         2 - 4
     *         |        2 - 5 has no name
     *         5
     * </pre>
     */
    private void crossing() {
        map.node(1, 0, 0);
        map.node(2, 0, 1);
        map.node(3, 0, 2);
        map.node(4, 1, 1);
        map.node(5, -1, 1);
        map.way(via(1, 2, 3), "highway=trunk", "name=Jalan Trans Flores");
        map.way(via(2, 4), "highway=unclassified", "name=Jalan Desa");
        map.way(via(2, 5), "highway=track");
    }

    @Test
    void onTheSameRoadStraightAcrossACrossingNothingIsSaid() {
        crossing();

        List<Instruction> told = map.ride(0, 0.2, 0, 1.8);

        assertThat(turns(told)).containsExactly(Turn.DEPART, Turn.ARRIVE);
        assertThat(words(told, Language.ID))
                .containsExactly("Berangkat ke arah timur lewat Jalan Trans Flores", "Sampai di tujuan");
        assertThat(told.get(0).metres()).isBetween(1_779, 1_783); // 1.6 squares
    }

    @Test
    void aPlaceOnTheSpotNeedsNoDirection() {
        crossing();

        List<Instruction> told = map.ride(0, 0.5, 0, 0.5);

        assertThat(turns(told)).containsExactly(Turn.DEPART, Turn.ARRIVE);
        assertThat(words(told, Language.ID)).containsExactly("Berangkat lewat Jalan Trans Flores", "Sampai di tujuan");
    }

    @Test
    void turnsAreToldWithTheRoadAhead() {
        crossing();

        List<Instruction> left = map.ride(0, 0.2, 0.8, 1);
        assertThat(turns(left)).containsExactly(Turn.DEPART, Turn.LEFT, Turn.ARRIVE);
        assertThat(left.get(1).fromM()).isBetween(889, 892); // 0.8 squares
        assertThat(words(left, Language.ID)).contains("Belok kiri ke Jalan Desa");
        assertThat(words(left, Language.EN)).contains("Turn left onto Jalan Desa");

        List<Instruction> right = map.ride(0, 0.2, -0.8, 1);
        assertThat(turns(right)).containsExactly(Turn.DEPART, Turn.RIGHT, Turn.ARRIVE);
        assertThat(words(right, Language.ID)).contains("Belok kanan");
    }

    @Test
    void aBendWithoutAChoiceIsNotTold() {
        map.node(1, 0, 0);
        map.node(2, 0, 1);
        map.node(3, 1, 1);
        map.way(via(1, 2), "highway=tertiary");
        map.way(via(2, 3), "highway=track");

        assertThat(turns(map.ride(0, 0.2, 0.8, 1))).containsExactly(Turn.DEPART, Turn.ARRIVE);
    }

    /** The main road bends to the left while a track leaves it to the right: told only to who takes the track. */
    @Test
    void whoFollowsABendingRoadIsNotToldAboutALesserOne() {
        map.node(1, 0, 0);
        map.node(2, 0, 1);
        map.node(3, 0.6, 2);
        map.node(4, -1, 1.3);
        map.way(via(1, 2, 3), "highway=secondary", "name=Jalan Raya");
        map.way(via(2, 4), "highway=track");

        assertThat(turns(map.ride(0, 0.2, 0.54, 1.9))).containsExactly(Turn.DEPART, Turn.ARRIVE);
        assertThat(turns(map.ride(0, 0.2, -0.9, 1.27))).containsExactly(Turn.DEPART, Turn.RIGHT, Turn.ARRIVE);
    }

    @Test
    void atAForkTheSideIsTold() {
        map.node(1, 0, 0);
        map.node(2, 0, 1);
        map.node(3, 0.3, 2);
        map.node(4, -0.3, 2);
        map.way(via(1, 2), "highway=unclassified");
        map.way(via(2, 3), "highway=unclassified");
        map.way(via(2, 4), "highway=unclassified");

        assertThat(turns(map.ride(0, 0.2, 0.27, 1.9))).containsExactly(Turn.DEPART, Turn.SLIGHT_LEFT, Turn.ARRIVE);
        assertThat(turns(map.ride(0, 0.2, -0.27, 1.9))).containsExactly(Turn.DEPART, Turn.SLIGHT_RIGHT, Turn.ARRIVE);
    }

    @Test
    void thePlaceIsOnTheSideOnWhichTheRiderSeesIt() {
        crossing();

        List<Instruction> north = map.ride(0, 0.2, 0.08, 1.8); // 89 m north of a road ridden to the east
        assertThat(north.get(north.size() - 1).turn()).isEqualTo(Turn.ARRIVE_LEFT);
        assertThat(words(north, Language.ID)).contains("Sampai, tujuan di sebelah kiri jalan, masih 89 m dari jalan");
        List<Instruction> fromEast = map.ride(0, 1.9, 0.08, 0.2);
        assertThat(fromEast.get(fromEast.size() - 1).turn()).isEqualTo(Turn.ARRIVE_RIGHT);
        assertThat(words(fromEast, Language.ID))
                .startsWith("Berangkat ke arah barat lewat Jalan Trans Flores"); // on the road: no metres to it
        List<Instruction> offRoad = map.ride(0.08, 0.2, 0, 1.8);
        assertThat(words(offRoad, Language.ID))
                .startsWith("Berangkat ke arah timur lewat Jalan Trans Flores, mulai 89 m dari jalan");
        List<Instruction> south = map.ride(0, 0.2, -0.08, 1.8);
        assertThat(south.get(south.size() - 1).turn()).isEqualTo(Turn.ARRIVE_RIGHT);
    }

    @Test
    void theWayBackFromADeadEndBeginsWithoutATurn() {
        crossing();

        assertThat(turns(map.ride(1, 1, 0, 0.1))).containsExactly(Turn.DEPART, Turn.RIGHT, Turn.ARRIVE);
    }

    /** On real roads: no metre is lost or told twice, and no instruction lies behind the one before. */
    @Test
    void theInstructionsOfEveryLegAddUpToItsMetres() {
        Path andorra = SharedFiles.require("roads/andorra.osm.pbf");
        RegionSource source = RegionSource.of("nyata", List.of(andorra), Optional.empty())
                .withHeights(new HeightRange(-20, 3_000))
                .withBorders(Borders.OPEN);
        try (RoadNetwork network = RoadNetwork.open(new RegionStore(data).build(source, step -> {}))) {
            Random random = new Random(11);
            List<Snap> places = new ArrayList<>();
            while (places.size() < 40) {
                Snap snap = network.snap(
                        42.45 + 0.18 * random.nextDouble(), 1.45 + 0.3 * random.nextDouble(), SnapSettings.standard());
                if (snap.usable() && snap.island() == 0) {
                    places.add(snap);
                }
            }
            int told = 0;
            for (int i = 0; i + 1 < places.size(); i++) {
                LegGeometry leg = network.leg(
                                places.get(i), places.get(i + 1), BikeProfile.standard(), MatrixSettings.standard())
                        .orElseThrow();
                List<Instruction> instructions = network.directions(leg, places.get(i), places.get(i + 1));
                assertThat(instructions.stream().mapToInt(Instruction::metres).sum())
                        .isEqualTo(leg.metres());
                assertThat(instructions).allMatch(one -> one.metres() >= 0);
                told += instructions.size();
            }
            assertThat(told).isBetween(200, 2_000);
        }
    }
}
