package id.rutedesa.osm.directions;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.energy.BikeProfile;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A map that fits in the head. A square is 0.01 degrees of a sphere of 6,371 km, 1,112 m; north is up, rows count upwards.
 */
final class TinyMap {
    private final Path data;
    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder ways = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int wayCount;
    private int relationCount;

    /** {@code data} is where the region is built. */
    TinyMap(Path data) {
        this.data = data;
    }

    void node(int id, double row, double column, String... tags) {
        nodes.append(
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

    /** Ways are numbered from 1. */
    void way(int[] via, String... tags) {
        ways.append("<way id='%d'>".formatted(++wayCount));
        for (int node : via) {
            ways.append("<nd ref='%d'/>".formatted(node));
        }
        ways.append(tags(tags)).append("</way>\n");
    }

    /** Forbids to ride from one way into another at a node. */
    void noTurn(int fromWay, int viaNode, int toWay) {
        relations.append("""
                <relation id='%d'>
                  <member type='way' ref='%d' role='from'/>
                  <member type='node' ref='%d' role='via'/>
                  <member type='way' ref='%d' role='to'/>
                  %s
                </relation>
                """.formatted(
                ++relationCount, fromWay, viaNode, toWay, tags("type=restriction", "restriction=no_left_turn")));
    }

    static int[] via(int... nodes) {
        return nodes;
    }

    /** What is told from one place to another, places in squares. */
    List<Instruction> ride(double fromRow, double fromColumn, double toRow, double toColumn) {
        return onRoads(network -> {
            Snap from = snap(network, fromRow, fromColumn);
            Snap to = snap(network, toRow, toColumn);
            return network.directions(leg(network, from, to), from, to);
        });
    }

    /** The way from one place to another, places in squares. */
    LegGeometry leg(double fromRow, double fromColumn, double toRow, double toColumn) {
        return onRoads(network -> leg(network, snap(network, fromRow, fromColumn), snap(network, toRow, toColumn)));
    }

    private <T> T onRoads(Function<RoadNetwork, T> question) {
        try {
            Path file = Files.writeString(
                    data.resolve("peta.osm"), "<osm version='0.6'>\n" + nodes + ways + relations + "</osm>");
            Path built =
                    new RegionStore(data).build(RegionSource.of("peta", List.of(file), Optional.empty()), step -> {});
            try (RoadNetwork network = RoadNetwork.open(built)) {
                return question.apply(network);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Snap snap(RoadNetwork network, double row, double column) {
        return network.snap(0.01 * row, 0.01 * column, SnapSettings.standard());
    }

    private static LegGeometry leg(RoadNetwork network, Snap from, Snap to) {
        return network.leg(from, to, BikeProfile.standard(), MatrixSettings.standard())
                .orElseThrow();
    }

    static List<Turn> turns(List<Instruction> told) {
        return told.stream().map(Instruction::turn).toList();
    }

    static List<String> words(List<Instruction> told, Language language) {
        Phrases phrases = Phrases.in(language);
        return told.stream().map(phrases::text).toList();
    }
}
