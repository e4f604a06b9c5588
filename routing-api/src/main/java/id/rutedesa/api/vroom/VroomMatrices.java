package id.rutedesa.api.vroom;

import id.rutedesa.solver.model.TravelMatrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tables of each profile: those of the request, or else the loaded region's roads for every profile. */
final class VroomMatrices {
    private static final String USUAL_PROFILE = "car";

    private final VroomNode root;
    private final VroomPlaces places;
    private final Function<VroomPlaces, VroomTables> roads;
    private final Map<String, VroomTables> tablesByProfile = new HashMap<>();

    VroomMatrices(VroomNode root, VroomPlaces places, Function<VroomPlaces, VroomTables> roads) {
        this.root = root;
        this.places = places;
        this.roads = roads;
    }

    VroomTables of(VroomNode vehicle) {
        String profile = vehicle.text("profile", USUAL_PROFILE);
        if (!root.has("matrices")) {
            return tablesByProfile.computeIfAbsent("", any -> roads.apply(places));
        }
        VroomNode matrices = root.object("matrices");
        if (!matrices.has(profile)) {
            throw vehicle.wrong("profile", "has no matrices: " + profile);
        }
        return tablesByProfile.computeIfAbsent(profile, name -> read(matrices.object(name)));
    }

    private VroomTables read(VroomNode node) {
        int[] seconds = cells(node, "durations");
        int[] metres = node.has("distances") ? cells(node, "distances") : new int[seconds.length];
        for (int cell = 0; cell < seconds.length; cell++) {
            boolean way = seconds[cell] != TravelMatrix.UNREACHABLE && metres[cell] != TravelMatrix.UNREACHABLE;
            seconds[cell] = way ? seconds[cell] : TravelMatrix.UNREACHABLE;
            metres[cell] = way ? metres[cell] : TravelMatrix.UNREACHABLE;
        }
        return new VroomTables(places.count(), seconds, metres);
    }

    /** The rows and columns of the places in use; a null is no way. */
    private int[] cells(VroomNode node, String key) {
        JsonNode rows = node.list(key);
        if (rows.isEmpty()) {
            throw node.wrong(key, "is missing");
        }
        int count = places.count();
        int[] cells = new int[count * count];
        Arrays.fill(cells, TravelMatrix.UNREACHABLE);
        for (int from = 0; from < count; from++) {
            for (int to = 0; to < count; to++) {
                JsonNode cell = rows.path(index(from)).path(index(to));
                if (cell.isMissingNode()) {
                    throw node.wrong(key, "has no row or column %d".formatted(Math.max(index(from), index(to))));
                }
                if (cell.isIntegralNumber()
                        && cell.canConvertToInt()
                        && cell.asInt() >= 0
                        && cell.asInt() < TravelMatrix.UNREACHABLE) {
                    cells[from * count + to] = cell.asInt();
                } else if (!cell.isNull()) {
                    throw node.wrong(key, "must hold whole numbers of 0 or more, or null where there is no way");
                }
            }
        }
        return cells;
    }

    private int index(int place) {
        @Nullable Integer index = places.place(place).index();
        return index == null ? 0 : index;
    }
}
