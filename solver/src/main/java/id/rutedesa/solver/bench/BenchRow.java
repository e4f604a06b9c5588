package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.PlanText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One run, as a line of the record.
 *
 * @param key which run it is
 * @param bestKnown published cost, where there is one
 * @param bestKnownVehicles vehicles of the published plan, where stated
 * @param cost what the independent check reckons
 * @param vehicles in use
 * @param verified whether the check accepts the plan
 * @param cpuSeconds processor time of the whole program during the run
 * @param iterations steps of the search
 * @param fault the first rule that the plan breaks; empty for none
 */
record BenchRow(
        RunKey key,
        OptionalDouble bestKnown,
        OptionalInt bestKnownVehicles,
        double cost,
        int vehicles,
        boolean verified,
        double cpuSeconds,
        long iterations,
        String fault) {

    /**
     * What makes a run itself: a record never has two rows with one key.
     *
     * @param benchmark class of the instance
     * @param instance name of its file
     * @param seconds limit of the run
     * @param clock what the seconds count
     * @param seed of the random numbers
     * @param threads searches at once
     * @param engine what searched
     */
    record RunKey(
            String benchmark, String instance, double seconds, RunClock clock, long seed, int threads, String engine) {}

    static final String HEADING = "class,instance,seconds,seed,best_known,best_known_vehicles,cost,vehicles,"
            + "gap_percent,verified,clock,threads,engine,cpu_seconds,iterations,fault";
    private static final int CELLS = 16;

    /** Percent above the best known value; empty where none is known. */
    OptionalDouble gapPercent() {
        return bestKnown.isPresent() && bestKnown.getAsDouble() > 0
                ? OptionalDouble.of(100 * (cost / bestKnown.getAsDouble() - 1))
                : OptionalDouble.empty();
    }

    /** Whether it needs no more and no fewer vehicles than the published plan; true where none are stated. */
    boolean sameVehicles() {
        return bestKnownVehicles.isEmpty() || bestKnownVehicles.getAsInt() == vehicles;
    }

    String toLine() {
        return String.join(
                ",",
                List.of(
                        cell(key.benchmark()),
                        cell(key.instance()),
                        PlanText.number(key.seconds()),
                        String.valueOf(key.seed()),
                        bestKnown.isPresent() ? PlanText.number(bestKnown.getAsDouble()) : "",
                        bestKnownVehicles.isPresent() ? String.valueOf(bestKnownVehicles.getAsInt()) : "",
                        PlanText.number(cost),
                        String.valueOf(vehicles),
                        gapPercent().isPresent()
                                ? String.format(
                                        Locale.ROOT, "%.4f", gapPercent().getAsDouble())
                                : "",
                        String.valueOf(verified),
                        key.clock().name().toLowerCase(Locale.ROOT),
                        String.valueOf(key.threads()),
                        key.engine(),
                        String.format(Locale.ROOT, "%.2f", cpuSeconds),
                        String.valueOf(iterations),
                        cell(fault)));
    }

    /** Empty where the line is no whole row. */
    static Optional<BenchRow> parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != CELLS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BenchRow(
                    new RunKey(
                            cells[0],
                            cells[1],
                            Double.parseDouble(cells[2]),
                            RunClock.valueOf(cells[10].toUpperCase(Locale.ROOT)),
                            Long.parseLong(cells[3]),
                            Integer.parseInt(cells[11]),
                            cells[12]),
                    cells[4].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cells[4])),
                    cells[5].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[5])),
                    Double.parseDouble(cells[6]),
                    Integer.parseInt(cells[7]),
                    Boolean.parseBoolean(cells[9]),
                    Double.parseDouble(cells[13]),
                    Long.parseLong(cells[14]),
                    cells[15]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String cell(String text) {
        return text.replaceAll("[,\\r\\n]+", ";");
    }
}
