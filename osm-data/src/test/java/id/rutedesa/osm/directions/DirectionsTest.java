package id.rutedesa.osm.directions;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Turns on maps that fit in the head. A square is 0.01 degrees at the equator, 1,113 m; north is up, rows count upwards.
 */
class DirectionsTest {
    @TempDir
    Path data;

    private final StringBuilder osm = new StringBuilder("<osm version='0.6'>\n");
    private int ways;

    private void node(int id, double row, double column, String... tags) {
        osm.append(
                "<node id='%d' lat='%.5f' lon='%.5f'>%s</node>\n".formatted(id, 0.01 * row, 0.01 * column, tags(tags)));
    }

    private static String tags(String... tags) {
        StringBuilder text = new StringBuilder();
        for (String tag : tags) {
            String[] pair = tag.split("=", 2);
            text.append("<tag k='%s' v='%s'/>".formatted(pair[0], pair[1]));
        }
        return text.toString();
    }

    private void way(int[] nodes, String... tags) {
        osm.append("<way id='%d'>".formatted(++ways));
        for (int node : nodes) {
            osm.append("<nd ref='%d'/>".formatted(node));
        }
        osm.append(tags(tags)).append("</way>\n");
    }

    private static int[] via(int... nodes) {
        return nodes;
    }

    /** What is told from one place to another, places in squares. */
    private List<Instruction> ride(double fromRow, double fromColumn, double toRow, double toColumn) {
        try {
            Path file = Files.writeString(data.resolve("peta.osm"), osm + "</osm>");
            Path built =
                    new RegionStore(data).build(RegionSource.of("peta", List.of(file), Optional.empty()), step -> {});
            try (RoadNetwork network = RoadNetwork.open(built)) {
                Snap from = network.snap(0.01 * fromRow, 0.01 * fromColumn, SnapSettings.standard());
                Snap to = network.snap(0.01 * toRow, 0.01 * toColumn, SnapSettings.standard());
                LegGeometry leg = network.leg(from, to, BikeProfile.standard(), MatrixSettings.standard())
                        .orElseThrow();
                return network.directions(leg, from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Turn> turns(List<Instruction> told) {
        return told.stream().map(Instruction::turn).toList();
    }

    private static List<String> words(List<Instruction> told, Language language) {
        Phrases phrases = Phrases.in(language);
        return told.stream().map(phrases::text).toList();
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
        node(1, 0, 0);
        node(2, 0, 1);
        node(3, 0, 2);
        node(4, 1, 1);
        node(5, -1, 1);
        way(via(1, 2, 3), "highway=trunk", "name=Jalan Trans Flores");
        way(via(2, 4), "highway=unclassified", "name=Jalan Desa");
        way(via(2, 5), "highway=track");
    }

    @Test
    void onTheSameRoadStraightAcrossACrossingNothingIsSaid() {
        crossing();

        List<Instruction> told = ride(0, 0.2, 0, 1.8);

        assertThat(turns(told)).containsExactly(Turn.DEPART, Turn.ARRIVE);
        assertThat(words(told, Language.ID))
                .containsExactly("Berangkat ke arah timur lewat Jalan Trans Flores", "Sampai di tujuan");
        assertThat(told.get(0).metres()).isBetween(1_779, 1_783); // 1.6 squares
    }

    @Test
    void turnsAreToldWithTheRoadAhead() {
        crossing();

        List<Instruction> left = ride(0, 0.2, 0.8, 1);
        assertThat(turns(left)).containsExactly(Turn.DEPART, Turn.LEFT, Turn.ARRIVE);
        assertThat(left.get(1).fromM()).isBetween(889, 892); // 0.8 squares
        assertThat(words(left, Language.ID)).contains("Belok kiri ke Jalan Desa");
        assertThat(words(left, Language.EN)).contains("Turn left onto Jalan Desa");

        List<Instruction> right = ride(0, 0.2, -0.8, 1);
        assertThat(turns(right)).containsExactly(Turn.DEPART, Turn.RIGHT, Turn.ARRIVE);
        assertThat(words(right, Language.ID)).contains("Belok kanan");
    }

    @Test
    void aSettlementNearTheTurnIsNamed() {
        node(9, 0.3, 1.2, "place=village", "name=Moni");
        crossing();

        assertThat(words(ride(0, 0.05, -0.95, 1), Language.ID))
                .containsExactly(
                        "Berangkat ke arah timur lewat Jalan Trans Flores",
                        "Belok kanan (dekat Moni)",
                        "Sampai di tujuan");
    }

    @Test
    void aBendWithoutAChoiceIsNotTold() {
        node(1, 0, 0);
        node(2, 0, 1);
        node(3, 1, 1);
        way(via(1, 2), "highway=tertiary");
        way(via(2, 3), "highway=track");

        assertThat(turns(ride(0, 0.2, 0.8, 1))).containsExactly(Turn.DEPART, Turn.ARRIVE);
    }

    /** The main road bends to the left while a track leaves it to the right: told only to who takes the track. */
    @Test
    void whoFollowsABendingRoadIsNotToldAboutALesserOne() {
        node(1, 0, 0);
        node(2, 0, 1);
        node(3, 0.6, 2);
        node(4, -1, 1.3);
        way(via(1, 2, 3), "highway=secondary", "name=Jalan Raya");
        way(via(2, 4), "highway=track");

        assertThat(turns(ride(0, 0.2, 0.54, 1.9))).containsExactly(Turn.DEPART, Turn.ARRIVE);
        assertThat(turns(ride(0, 0.2, -0.9, 1.27))).containsExactly(Turn.DEPART, Turn.RIGHT, Turn.ARRIVE);
    }

    @Test
    void atAForkTheSideIsTold() {
        node(1, 0, 0);
        node(2, 0, 1);
        node(3, 0.3, 2);
        node(4, -0.3, 2);
        way(via(1, 2), "highway=unclassified");
        way(via(2, 3), "highway=unclassified");
        way(via(2, 4), "highway=unclassified");

        assertThat(turns(ride(0, 0.2, 0.27, 1.9))).containsExactly(Turn.DEPART, Turn.SLIGHT_LEFT, Turn.ARRIVE);
        assertThat(turns(ride(0, 0.2, -0.27, 1.9))).containsExactly(Turn.DEPART, Turn.SLIGHT_RIGHT, Turn.ARRIVE);
    }

    /**
     * Left-hand traffic goes round clockwise.
     *
     * <pre>
     *          6
     *          |
     *          3
     *        /   \
     *  5 ── 2     4 ── 7      circle 2 → 3 → 4 → 1 → 2
     *        \   /
     *          1
     *          |
     *          8
     * </pre>
     */
    @Test
    void exitsOfARoundaboutAreCounted() {
        node(1, -0.05, 0);
        node(2, 0, -0.05);
        node(3, 0.05, 0);
        node(4, 0, 0.05);
        node(5, 0, -1);
        node(6, 1, 0);
        node(7, 0, 1);
        node(8, -1, 0);
        way(via(2, 3, 4, 1, 2), "highway=secondary", "junction=roundabout");
        way(via(5, 2), "highway=secondary");
        way(via(3, 6), "highway=secondary", "name=Jalan Utara");
        way(via(4, 7), "highway=secondary");
        way(via(1, 8), "highway=secondary");

        List<Instruction> first = ride(0, -0.9, 0.9, 0);
        assertThat(turns(first)).containsExactly(Turn.DEPART, Turn.ROUNDABOUT, Turn.ARRIVE);
        assertThat(first.get(1).exit()).isEqualTo(1);
        assertThat(words(first, Language.ID)).contains("Di bundaran, ambil jalan keluar ke-1 ke Jalan Utara");
        assertThat(ride(0, -0.9, 0, 0.9).get(1).exit()).isEqualTo(2);
        assertThat(ride(0, -0.9, -0.9, 0).get(1).exit()).isEqualTo(3);
    }

    @Test
    void thePlaceIsOnTheSideOnWhichTheRiderSeesIt() {
        crossing();

        List<Instruction> north = ride(0, 0.2, 0.08, 1.8); // 89 m north of a road ridden to the east
        assertThat(north.get(north.size() - 1).turn()).isEqualTo(Turn.ARRIVE_LEFT);
        assertThat(words(north, Language.ID)).contains("Sampai, tujuan di sebelah kiri jalan, masih 89 m dari jalan");
        List<Instruction> fromEast = ride(0, 1.9, 0.08, 0.2);
        assertThat(fromEast.get(fromEast.size() - 1).turn()).isEqualTo(Turn.ARRIVE_RIGHT);
        List<Instruction> south = ride(0, 0.2, -0.08, 1.8);
        assertThat(south.get(south.size() - 1).turn()).isEqualTo(Turn.ARRIVE_RIGHT);
    }

    /** 1,113 m at 12 %, then 1,113 m level, then 1,113 m down at 12 %; no tiles, heights at the nodes. */
    @Test
    void steepStretchesAreToldWithLengthAndGradient() {
        node(1, 0, 0, "ele=0");
        node(2, 0, 1, "ele=133.6");
        node(3, 0, 2, "ele=133.6");
        node(4, 0, 3, "ele=0");
        way(via(1, 2, 3, 4), "highway=secondary");

        List<Hazard> hazards = ride(0, 0.02, 0, 2.98).get(0).hazards();

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
        node(1, 0, 0);
        node(2, 0, 1);
        node(3, 0, 2);
        node(4, 1, 1);
        way(via(1, 2), "highway=tertiary");
        way(via(2, 4), "highway=tertiary");
        way(via(2, 3), "highway=track", "tracktype=grade5");

        List<Instruction> told = ride(0, 0.2, 0, 1.8);

        Hazard hazard =
                told.stream().flatMap(one -> one.hazards().stream()).findFirst().orElseThrow();
        assertThat(hazard.kind()).isEqualTo(Hazard.Kind.BAD_ROAD);
        assertThat(hazard.fromM()).isBetween(889, 892);
        assertThat(hazard.metres()).isBetween(889, 892);
        assertThat(Phrases.in(Language.ID).text(hazard)).isEqualTo("Jalan rusak sepanjang 890 m");
    }

    @Test
    void theWayBackFromADeadEndBeginsWithoutATurn() {
        crossing();

        assertThat(turns(ride(1, 1, 0, 0.1))).containsExactly(Turn.DEPART, Turn.RIGHT, Turn.ARRIVE);
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
