package id.rutedesa.solver.format;

import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.TimeWindow;

/**
 * An instance in whole numbers, as a search needs them: lengths and times in ticks of the instance's metric, demands in
 * units or in thousandths. What does not fit is rounded to the safe side, so that a plan that keeps the rules in ticks
 * keeps them in the file's numbers too.
 */
public final class InstanceTicks {
    /** Sums of a few such legs do not overflow. */
    private static final int LONGEST_LEG = 100_000_000;

    private final Instance instance;
    private final int ticks;
    private final int loadTicks;

    public InstanceTicks(Instance instance) {
        this.instance = instance;
        ticks = instance.metric().ticks();
        boolean whole = instance.places().stream().allMatch(p -> p.demand() == Math.rint(p.demand()));
        loadTicks = whole ? 1 : 1_000;
    }

    /** Length of a leg. */
    public int length(int from, int to) {
        // Metrics but the exact one are whole in ticks, up to the error of a double.
        double length = Math.ceil(instance.length(from, to) * ticks - 1e-6);
        if (length > LONGEST_LEG) {
            throw new IllegalArgumentException(
                    "Instance %s has a leg of %s, too long to plan with.".formatted(instance.name(), length / ticks));
        }
        return (int) length;
    }

    /** All legs, row by row. */
    public int[] lengths() {
        int places = instance.places().size();
        int[] cells = new int[Math.multiplyExact(places, places)];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                cells[from * places + to] = length(from, to);
            }
        }
        return cells;
    }

    /** When service may start at the earliest. */
    public int opens(int place) {
        return up(instance.places().get(place).opens());
    }

    /** When service may start at the latest. */
    public int closes(int place) {
        return (int) Math.min(
                TimeWindow.LATEST_SEC, Math.floor(instance.places().get(place).closes() * ticks));
    }

    /** How long service lasts. */
    public int service(int place) {
        return up(instance.places().get(place).service());
    }

    /** When the goods are at the depot. */
    public int release(int place) {
        return up(instance.places().get(place).release());
    }

    private int up(double time) {
        return (int) Math.min(TimeWindow.LATEST_SEC, Math.ceil(time * ticks));
    }

    /** What a place takes up; below 0 at the delivery of a shipment. */
    public int load(int place) {
        double demand = instance.places().get(place).demand();
        return (int) (Math.signum(demand) * Math.min(Load.LIMIT, Math.ceil(Math.abs(demand) * loadTicks)));
    }

    /** What a vehicle carries. */
    public int capacity() {
        return (int) Math.min(Load.LIMIT, Math.floor(instance.capacity() * loadTicks));
    }

    /** The fleet, or where it is free more than twice the vehicles that the loads alone need. */
    public int vehicles() {
        int tasks = instance.places().size() - 1;
        double all = instance.places().stream()
                .mapToDouble(place -> Math.max(0, place.demand()))
                .sum();
        double enough = 2 * Math.ceil(all / Math.max(1e-9, instance.capacity())) + 10;
        return Math.min(tasks, instance.vehicles().orElse((int) Math.min(tasks, enough)));
    }
}
