package id.rutedesa.solver.format;

import id.rutedesa.solver.format.InstancePlace.Kind;
import id.rutedesa.solver.format.VrplibSections.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * TSPLIB's vehicle routing (Reinelt 1991) as CVRPLIB uses it, and VRPLIB's extensions for time windows and for several
 * trips with release times (Yang 2023). Published values: type CVRP by the file's edge weights, any number of vehicles;
 * VRPTW by lengths cut off after one decimal; MTVRPTWR the same, counted in tenths.
 */
final class VrplibReader {
    private final SourceLines source;
    private final VrplibSections sections;

    VrplibReader(SourceLines source) {
        this.source = source;
        sections = new VrplibSections(source);
    }

    Instance read() {
        String type = sections.text("TYPE", "");
        if (!List.of("CVRP", "VRPTW", "MTVRPTWR").contains(type)) {
            source.wrong(sections.line("TYPE"), "TYPE should be CVRP, VRPTW or MTVRPTWR, found \"%s\"".formatted(type));
        }
        int places = sections.whole("DIMENSION", 2, Instance.MOST_PLACES);
        int capacity = sections.whole("CAPACITY", 0, 1_000_000_000);
        requireDepotFirst();
        boolean reloads = type.equals("MTVRPTWR");
        OptionalInt vehicles = sections.find("VEHICLES") == null
                ? OptionalInt.empty()
                : OptionalInt.of(sections.whole("VEHICLES", 1, 1_000_000));
        requireReloadsAtTheDepot(reloads, vehicles);
        Metric metric = metric(type);
        Optional<LengthTable> lengths = EdgeWeights.read(source, sections, places);
        List<InstancePlace> rows = places(places, capacity, lengths.isPresent());
        source.finish();
        return new Instance(
                sections.text("NAME", source.file()),
                Objective.DISTANCE,
                metric,
                reloads ? 10 : 1,
                vehicles,
                capacity,
                1,
                rows,
                List.of(),
                reloads,
                Optional.empty(),
                lengths);
    }

    private Metric metric(String type) {
        String weights = sections.text("EDGE_WEIGHT_TYPE", "");
        boolean explicit = weights.equals("EXPLICIT");
        if (!explicit && !weights.equals("EUC_2D") && !weights.equals("CEIL_2D")) {
            source.wrong(
                    sections.line("EDGE_WEIGHT_TYPE"),
                    "EDGE_WEIGHT_TYPE should be EUC_2D, CEIL_2D or EXPLICIT, found \"%s\"".formatted(weights));
        }
        if (weights.equals("CEIL_2D")) {
            return Metric.CEILED;
        }
        return type.equals("CVRP") || explicit ? Metric.ROUNDED : Metric.TRUNCATED;
    }

    private void requireDepotFirst() {
        List<Row> rows = sections.rows("DEPOT_SECTION");
        List<String> words = rows.stream().flatMap(row -> row.words().stream()).toList();
        boolean first = words.equals(List.of("1")) || words.equals(List.of("1", "-1"));
        if (!first) {
            source.wrong(
                    sections.lastLine("DEPOT_SECTION"),
                    "DEPOT_SECTION must name one depot, place 1, found %s".formatted(words));
        }
    }

    private void requireReloadsAtTheDepot(boolean reloads, OptionalInt vehicles) {
        List<Row> rows = sections.rows("VEHICLES_RELOAD_DEPOT_SECTION");
        for (Row row : rows) {
            if (row.words().size() != 2 || !row.words().get(1).equals("1")) {
                source.wrong(row.line(), "every vehicle must reload at place 1, found %s".formatted(row.words()));
            }
        }
        if (reloads && rows.size() != vehicles.orElse(0)) {
            source.wrong(
                    sections.lastLine("VEHICLES_RELOAD_DEPOT_SECTION"),
                    "VEHICLES_RELOAD_DEPOT_SECTION must have a row for each vehicle");
        } else if (!reloads && !rows.isEmpty()) {
            source.wrong(rows.get(0).line(), "reloads need the type MTVRPTWR");
        }
    }

    private List<InstancePlace> places(int places, int capacity, boolean explicit) {
        double[][] xy = !explicit || sections.has("NODE_COORD_SECTION")
                ? sections.perPlace("NODE_COORD_SECTION", places, 2)
                : new double[places][2];
        double[][] demand = sections.perPlace("DEMAND_SECTION", places, 1);
        double[][] windows = optional("TIME_WINDOW_SECTION", places, 2);
        double[][] service = optional("SERVICE_TIME_SECTION", places, 1);
        double[][] release = optional("RELEASE_TIME_SECTION", places, 1);
        double serviceOfAll =
                sections.find("SERVICE_TIME") == null ? 0 : sections.whole("SERVICE_TIME", 0, 1_000_000_000);
        InstanceRows rows = new InstanceRows(source);
        int[] lines = sections.linePerPlace("DEMAND_SECTION", places);
        for (int i = 0; i < places; i++) {
            rows.add(
                    lines[i],
                    new InstancePlace(
                            String.valueOf(i),
                            i == 0 ? Kind.DEPOT : Kind.TASK,
                            xy[i][0],
                            xy[i][1],
                            demand[i][0],
                            windows.length == 0 ? 0 : windows[i][0],
                            windows.length == 0 ? Double.POSITIVE_INFINITY : windows[i][1],
                            service.length > 0 ? service[i][0] : i == 0 ? 0 : serviceOfAll,
                            release.length == 0 ? 0 : release[i][0]));
        }
        rows.requireNoNegativeDemand();
        return rows.checked(capacity);
    }

    /** Empty where the file has no such section. */
    private double[][] optional(String section, int places, int columns) {
        return sections.has(section) ? sections.perPlace(section, places, columns) : new double[0][0];
    }
}
