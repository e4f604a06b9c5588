package id.rutedesa.osm.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The named places of a region. Immutable. */
public final class NamedPlaces {
    private static final double CELLS_PER_DEGREE = 20;
    private static final double METRES_PER_DEGREE = 111_195;

    private final List<NamedPlace> places;
    private final Map<Long, List<NamedPlace>> placesByCell = new HashMap<>();

    public NamedPlaces(List<NamedPlace> places) {
        this.places = List.copyOf(places);
        for (NamedPlace place : this.places) {
            placesByCell
                    .computeIfAbsent(cell(row(place.lat()), row(place.lon())), key -> new ArrayList<>())
                    .add(place);
        }
    }

    private static int row(double degrees) {
        return (int) Math.floor(degrees * CELLS_PER_DEGREE);
    }

    private static long cell(int row, int column) {
        return ((long) row << 32) | (column & 0xffffffffL);
    }

    public List<NamedPlace> all() {
        return places;
    }

    /** All within a box, bounds included. */
    public List<NamedPlace> in(double south, double west, double north, double east) {
        List<NamedPlace> found = new ArrayList<>();
        for (int row = row(south); row <= row(north); row++) {
            for (int column = row(west); column <= row(east); column++) {
                for (NamedPlace place : placesByCell.getOrDefault(cell(row, column), List.of())) {
                    if (place.lat() >= south && place.lat() <= north && place.lon() >= west && place.lon() <= east) {
                        found.add(place);
                    }
                }
            }
        }
        return found;
    }

    /** All within so many metres of a point, and some beyond: those in the box around that circle. */
    public List<NamedPlace> around(double lat, double lon, double metres) {
        double up = metres / METRES_PER_DEGREE;
        double aside = up / Math.max(0.01, Math.cos(Math.toRadians(lat)));
        return in(lat - up, lon - aside, lat + up, lon + aside);
    }

    /** The nearest within so many metres. */
    public Optional<NamedPlace> nearest(double lat, double lon, double withinM, Predicate<NamedPlace> wanted) {
        NamedPlace best = null;
        double bestM = withinM;
        for (NamedPlace place : around(lat, lon, withinM)) {
            double metres = RoadGraph.metresBetween(lat, lon, place.lat(), place.lon());
            if (metres <= bestM && wanted.test(place)) {
                best = place;
                bestM = metres;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Writes one place a line: kind, latitude, longitude, name, with tabs between. */
    public void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (NamedPlace place : places) {
                String name = place.name().replaceAll("[\\t\\r\\n]", " ");
                out.write("%s\t%s\t%s\t%s\n".formatted(place.kind(), place.lat(), place.lon(), name));
            }
        }
    }

    public static NamedPlaces read(Path file) throws IOException {
        List<NamedPlace> places = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("\t", 4);
            places.add(new NamedPlace(words[0], words[3], Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
        return new NamedPlaces(places);
    }
}
