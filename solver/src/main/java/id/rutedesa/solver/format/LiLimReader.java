package id.rutedesa.solver.format;

import id.rutedesa.solver.format.InstancePlace.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Li and Lim (2001): pickup and delivery with time windows; vehicles first, then exact distance. */
final class LiLimReader {
    private static final String COLUMNS =
            "number, x, y, demand, ready time, due date, service time, its pickup, its delivery";

    private final SourceLines source;
    private final InstanceRows rows;
    private final List<Integer> pickups = new ArrayList<>();
    private final List<Integer> deliveries = new ArrayList<>();

    LiLimReader(SourceLines source) {
        this.source = source;
        rows = new InstanceRows(source);
    }

    Instance read() {
        source.require("the number of vehicles, capacity and speed");
        String[] fleet = source.words(3, "number of vehicles, capacity, speed");
        if (fleet.length == 0) {
            source.finish();
        }
        int vehicles = source.whole(fleet[0], "number of vehicles", 1, 1_000_000);
        double capacity = source.number(fleet[1], "capacity");
        // Some files say speed 0; the published values are those of speed 1 for all.
        source.number(fleet[2], "speed");
        while (source.next()) {
            row();
        }
        List<InstancePlace> places = rows.checked(capacity);
        List<InstanceShipment> shipments = shipments();
        source.finish();
        return new Instance(
                name(),
                Objective.VEHICLES_THEN_DISTANCE,
                Metric.EXACT,
                1,
                OptionalInt.of(vehicles),
                capacity,
                1,
                places,
                shipments,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The format has no name of its own. */
    private String name() {
        int dot = source.file().lastIndexOf('.');
        return dot > 0 ? source.file().substring(0, dot) : source.file();
    }

    private void row() {
        String[] words = source.words(9, COLUMNS);
        if (words.length == 0) {
            return;
        }
        source.whole(words[0], "number", rows.size(), rows.size());
        rows.add(new InstancePlace(
                String.valueOf(rows.size()),
                rows.size() == 0 ? Kind.DEPOT : Kind.TASK,
                source.number(words[1], "x"),
                source.number(words[2], "y"),
                source.number(words[3], "demand"),
                source.number(words[4], "ready time"),
                source.number(words[5], "due date"),
                source.number(words[6], "service time"),
                0));
        pickups.add(source.whole(words[7], "its pickup", 0, Instance.MOST_PLACES));
        deliveries.add(source.whole(words[8], "its delivery", 0, Instance.MOST_PLACES));
    }

    private List<InstanceShipment> shipments() {
        List<InstanceShipment> shipments = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            int pickup = pickups.get(i);
            int delivery = deliveries.get(i);
            if ((pickup == 0) == (delivery == 0)) {
                source.wrong(rows.line(i), "place %d needs either a pickup or a delivery".formatted(i));
            } else if (pickup + delivery >= rows.size()) {
                source.wrong(
                        rows.line(i), "place %d belongs to %d, which is not there".formatted(i, pickup + delivery));
            } else if (pickup == 0) {
                check(i, delivery);
                shipments.add(new InstanceShipment(i, delivery));
            } else if (deliveries.get(pickup) != i) {
                source.wrong(rows.line(i), "place %d names %d as its pickup, which names another".formatted(i, pickup));
            }
        }
        return shipments;
    }

    private void check(int pickup, int delivery) {
        if (pickups.get(delivery) != pickup) {
            source.wrong(
                    rows.line(pickup),
                    "place %d names %d as its delivery, which names another".formatted(pickup, delivery));
        }
        double demand = rows.get(pickup).demand();
        if (demand < 0 || rows.get(delivery).demand() != -demand) {
            source.wrong(
                    rows.line(pickup),
                    "pickup %d and delivery %d must have opposite demands".formatted(pickup, delivery));
        }
    }
}
