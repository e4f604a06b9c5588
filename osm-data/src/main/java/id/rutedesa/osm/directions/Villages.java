package id.rutedesa.osm.directions;

import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.NamedPlace;
import id.rutedesa.osm.graph.NamedPlaces;
import id.rutedesa.osm.graph.RoadGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names what lies along a leg: most village roads have no name, but everybody knows the villages. */
final class Villages {
    /** A place so near is named beside an instruction. */
    private static final double NEAR_M = 1_000;

    /** A settlement so near to the road is passed: its houses reach the road. A guess. */
    private static final double PASSED_M = 500;

    /** More names than these between two instructions are not remembered. */
    private static final int MOST_NAMES = 4;

    private final NamedPlaces places;
    private final Map<NamedPlace, Passage> passages = new LinkedHashMap<>();

    /** Where a settlement is passed: metres from the start of the leg, and metres off its line. */
    private record Passage(String name, int rank, double atM, double offM) {}

    /** Looks along the line of a leg. */
    Villages(NamedPlaces places, List<LegGeometry.Point> line) {
        this.places = places;
        double atM = 0;
        for (int i = 1; i < line.size(); i++) {
            LegGeometry.Point a = line.get(i - 1);
            LegGeometry.Point b = line.get(i);
            double lengthM = RoadGraph.metresBetween(a.lat(), a.lon(), b.lat(), b.lon());
            double reachM = PASSED_M + lengthM / 2;
            for (NamedPlace place : places.around((a.lat() + b.lat()) / 2, (a.lon() + b.lon()) / 2, reachM)) {
                if (place.isSettlement()) {
                    pass(place, a, b, atM, lengthM);
                }
            }
            atM += lengthM;
        }
    }

    private void pass(NamedPlace place, LegGeometry.Point a, LegGeometry.Point b, double atM, double lengthM) {
        double shrink = Math.cos(Math.toRadians(place.lat()));
        double east = (b.lon() - a.lon()) * shrink;
        double north = b.lat() - a.lat();
        double square = east * east + north * north;
        double along = (place.lon() - a.lon()) * shrink * east + (place.lat() - a.lat()) * north;
        double share = square == 0 ? 0 : Math.max(0, Math.min(1, along / square));
        double offM = RoadGraph.metresBetween(
                place.lat(), place.lon(), a.lat() + share * (b.lat() - a.lat()), a.lon() + share * (b.lon() - a.lon()));
        if (offM <= PASSED_M) {
            passages.merge(
                    place,
                    new Passage(place.name(), place.rank(), atM + share * lengthM, offM),
                    (before, now) -> now.offM() < before.offM() ? now : before);
        }
    }

    /** The nearest settlement or named corner, empty where there is none. */
    String near(double lat, double lon) {
        return places.nearest(lat, lon, NEAR_M, place -> place.isSettlement() || "locality".equals(place.kind()))
                .map(NamedPlace::name)
                .orElse("");
    }

    /**
     * Settlements passed from one length of the leg to before another, in order; of many the best known and then the
     * nearest to the road. Names that are told anyway are left out.
     */
    List<String> passed(int fromM, int untilM, Set<String> told) {
        List<Passage> passed = new ArrayList<>(passages.values());
        passed.removeIf(one -> one.atM() < fromM || one.atM() >= untilM || told.contains(one.name()));
        return passed.stream()
                .sorted(Comparator.comparingInt(Passage::rank).thenComparingDouble(Passage::offM))
                .limit(MOST_NAMES)
                .sorted(Comparator.comparingDouble(Passage::atM))
                .map(Passage::name)
                .distinct()
                .toList();
    }
}
