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
class RoundaboutTest {
    @TempDir
    Path data;

    private TinyMap map;

    @BeforeEach
    void circle() {
        map = new TinyMap(data);
        map.node(1, -0.05, 0);
        map.node(2, 0, -0.05);
        map.node(3, 0.05, 0);
        map.node(4, 0, 0.05);
        map.node(5, 0, -1);
        map.node(6, 1, 0);
        map.node(7, 0, 1);
        map.node(8, -1, 0);
        map.way(via(2, 3, 4, 1, 2), "highway=secondary", "junction=roundabout");
        map.way(via(3, 6), "highway=secondary", "name=Jalan Utara");
        map.way(via(4, 7), "highway=secondary");
        map.way(via(1, 8), "highway=secondary");
    }

    private void roadFromTheWest() {
        map.way(via(5, 2), "highway=secondary", "name=Jalan Barat");
    }

    @Test
    void exitsAreCounted() {
        roadFromTheWest();

        List<Instruction> first = map.ride(0, -0.9, 0.9, 0);
        assertThat(turns(first)).containsExactly(Turn.DEPART, Turn.ROUNDABOUT, Turn.ARRIVE);
        assertThat(first.get(1).exit()).isEqualTo(1);
        assertThat(words(first, Language.ID)).contains("Di bundaran, ambil jalan keluar pertama ke Jalan Utara");
        assertThat(words(first, Language.EN)).contains("At the roundabout, take the first exit onto Jalan Utara");
        assertThat(map.ride(0, -0.9, 0, 0.9).get(1).exit()).isEqualTo(2);
        assertThat(map.ride(0, -0.9, -0.9, 0).get(1).exit()).isEqualTo(3);
    }

    @Test
    void anExitThatOnlyLeadsInIsNotCounted() {
        roadFromTheWest();
        map.node(9, 0.5, 0.5);
        map.node(10, 0.035, 0.015); // not on the circle's line between 3 and 4, so it gets its own road in
        map.way(via(9, 10, 4), "highway=secondary", "oneway=yes");

        assertThat(map.ride(0, -0.9, 0, 0.9).get(1).exit()).isEqualTo(2);
    }

    /** From the middle of 3 → 4 the exits are 7, 8 and 5. */
    @Test
    void whoStartsInsideIsToldTheExitToo() {
        roadFromTheWest();

        List<Instruction> told = map.ride(0.025, 0.025, -0.9, 0);

        assertThat(turns(told)).containsExactly(Turn.DEPART, Turn.ROUNDABOUT, Turn.ARRIVE);
        assertThat(told.get(1).exit()).isEqualTo(2);
        assertThat(told.get(1).fromM()).isZero();
    }

    @Test
    void whoStopsInsideIsToldNoExit() {
        roadFromTheWest();

        List<Instruction> told = map.ride(0, -0.9, 0.025, 0.025);

        assertThat(turns(told)).containsExactly(Turn.DEPART, Turn.ROUNDABOUT, Turn.ARRIVE);
        assertThat(told.get(1).exit()).isZero();
        assertThat(words(told, Language.ID)).contains("Masuk bundaran");
    }

    /**
     * The road from the west parts 22 m before the circle, for its two directions.
     *
     * <pre>
     *             .→ 2      9 to 2 leads in, 1 to 9 leads out
     *  5 ─────── 9
     *             `← 1
     * </pre>
     */
    @Test
    void aRoadThatPartsBeforeTheCircleIsNotWorthAWord() {
        map.node(9, -0.02, -0.07);
        map.way(via(5, 9), "highway=secondary", "name=Jalan Barat");
        map.way(via(9, 2), "highway=secondary", "name=Jalan Barat", "oneway=yes");
        map.way(via(1, 9), "highway=secondary", "name=Jalan Barat", "oneway=yes");

        assertThat(turns(map.ride(0, -0.9, 0.9, 0))).containsExactly(Turn.DEPART, Turn.ROUNDABOUT, Turn.ARRIVE);
        List<Instruction> back = map.ride(0.9, 0, 0, -0.9);
        assertThat(turns(back)).containsExactly(Turn.DEPART, Turn.ROUNDABOUT, Turn.ARRIVE);
        assertThat(back.get(1).exit()).isEqualTo(3); // 7, then 8, which leaves before 9 does from the same point
        assertThat(map.ride(0.9, 0, -0.9, 0).get(1).exit()).isEqualTo(2);
    }
}
