package id.rutedesa.osm.directions;

import static id.rutedesa.osm.directions.TinyMap.via;
import static id.rutedesa.osm.directions.TinyMap.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Villages beside turns and along the way; a square is 1,112 m. */
class VillagesTest {
    @TempDir
    Path data;

    private TinyMap map;

    @BeforeEach
    void emptyMap() {
        map = new TinyMap(data);
    }

    /**
     * <pre>
     *   1 ─── 2 ─── 3   Jalan Trans Flores, 2 at the given column, 3 at column 10
     *         |
     *         5         no name
     * </pre>
     */
    private void crossing(int column) {
        map.node(1, 0, 0);
        map.node(2, 0, column);
        map.node(3, 0, 10);
        map.node(5, -1, column);
        map.way(via(1, 2, 3), "highway=trunk", "name=Jalan Trans Flores");
        map.way(via(2, 5), "highway=track");
    }

    @Test
    void aSettlementNearTheTurnIsNamed() {
        map.node(9, 0.3, 1.2, "place=village", "name=Moni");
        crossing(1);

        assertThat(words(map.ride(0, 0.05, -0.95, 1), Language.ID))
                .containsExactly(
                        "Berangkat ke arah timur lewat Jalan Trans Flores",
                        "Belok kanan (dekat Moni)",
                        "Sampai di tujuan");
    }

    @Test
    void anIslandOrADistrictIsNoVillage() {
        map.node(9, 0.1, 1.1, "place=island", "name=Flores");
        map.node(10, 0.1, 1.1, "place=county", "name=Kabupaten Ende");
        map.node(11, 0.2, 1.2, "place=locality", "name=Simpang Moni");
        crossing(1);

        assertThat(words(map.ride(0, 0.05, -0.95, 1), Language.ID)).contains("Belok kanan (dekat Simpang Moni)");
    }

    /** Wolotopo lies 334 m beside the road, Nduaria 778 m. */
    @Test
    void villagesOnTheWayAreNamedInOrder() {
        map.node(9, 0.3, 5, "place=village", "name=Wolotopo");
        map.node(10, 0.7, 3, "place=village", "name=Nduaria");
        map.node(11, -0.1, 2, "place=hamlet", "name=Kurulimbu");
        map.node(12, 0, 4, "place=locality", "name=Pohon Beringin");
        crossing(8);

        List<Instruction> told = map.ride(0, 0, -0.8, 8);

        assertThat(told.get(0).passed()).containsExactly("Kurulimbu", "Wolotopo");
        assertThat(words(told, Language.ID))
                .startsWith("Berangkat ke arah timur lewat Jalan Trans Flores, melewati Kurulimbu dan Wolotopo");
        assertThat(words(told, Language.EN))
                .startsWith("Head east along Jalan Trans Flores, passing Kurulimbu and Wolotopo");
        assertThat(told.get(1).passed()).isEmpty();
    }

    @Test
    void aVillageThatATurnNamesIsNotNamedAgain() {
        map.node(9, 0.1, 7.9, "place=village", "name=Moni");
        crossing(8);

        List<Instruction> told = map.ride(0, 0, -0.95, 8);

        assertThat(told.get(0).passed()).isEmpty();
        assertThat(words(told, Language.ID)).contains("Belok kanan (dekat Moni)");
    }

    @Test
    void ofManyVillagesTheBestKnownAreNamed() {
        map.node(11, 0, 2, "place=hamlet", "name=Satu");
        map.node(12, 0.1, 3, "place=village", "name=Dua");
        map.node(13, 0.1, 4, "place=village", "name=Tiga");
        map.node(14, 0.3, 5, "place=village", "name=Empat");
        map.node(15, 0.2, 6, "place=village", "name=Lima");
        map.node(16, 0.4, 7, "place=town", "name=Enam");
        crossing(9);

        List<Instruction> told = map.ride(0, 0, 0, 9.9);

        assertThat(told.get(0).passed()).containsExactly("Dua", "Tiga", "Lima", "Enam");
        assertThat(words(told, Language.ID).get(0)).endsWith(", melewati Dua, Tiga, Lima dan Enam");
    }
}
