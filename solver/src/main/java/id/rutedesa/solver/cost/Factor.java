package id.rutedesa.solver.cost;

/** A figure that a comparison of wheels stands on: a whole number of thousandths of the unit said below, within a range. */
public enum Factor {
    /** Rupiah for each kWh at the BUMDes's own meter. */
    ELECTRICITY(0, 100_000),
    /** Rupiah for each kWh at a public charger. */
    PUBLIC_CHARGER(0, 100_000),
    /** Rupiah for each paid swap. */
    PAID_SWAP(0, 1_000_000),
    /** Wh that a swapped pack gives before it is swapped again. */
    SWAP_ENERGY(100, 20_000),
    /** Share of the energy at the wall that reaches the battery, percent. */
    WALL_TO_BATTERY(10, 100),
    /** Rupiah for a new pack. */
    PACK_PRICE(0, 100_000_000),
    /** Full cycles in a pack's life. */
    PACK_CYCLES(100, 100_000),
    /** Wh that a full cycle gives. */
    PACK_ENERGY(200, 100_000),
    /** Rupiah a kilometre for repairs, service and tyres of an electric motorbike. */
    ELECTRIC_UPKEEP(0, 100_000),
    /** Rupiah a year. */
    ELECTRIC_TAX(0, 50_000_000),
    /** Rupiah for an electric motorbike. */
    ELECTRIC_PRICE(0, 200_000_000),
    /** Rupiah for each litre at the pump. */
    PETROL_PUMP(0, 1_000_000),
    /** Rupiah for each litre from a roadside bottle. */
    PETROL_BOTTLED(0, 1_000_000),
    /** Rupiah for each litre from a roadside bottle in a shortage. */
    PETROL_SHORTAGE(0, 1_000_000),
    /** Kilometres a litre of a petrol motorbike on a road that takes {@link EnergyPrice.Petrol#FLAT_J_PER_KM} of an electric one. */
    PETROL_REACH_FLAT(1, 200),
    /** Kilometres a litre on a road that takes {@link EnergyPrice.Petrol#HILLY_J_PER_KM} of an electric one. */
    PETROL_REACH_HILLY(1, 200),
    /** Rupiah a kilometre for repairs, service and tyres of a petrol motorbike. */
    PETROL_UPKEEP(0, 100_000),
    /** Rupiah a year. */
    PETROL_TAX(0, 50_000_000),
    /** Rupiah for a petrol motorbike. */
    PETROL_PRICE(0, 200_000_000),
    /** Days a year with a route. */
    RIDING_DAYS(50, 366),
    /** Years until a motorbike is worth nothing. */
    YEARS_OF_USE(1, 50),
    /** Interest on what is still tied up in a motorbike, percent a year. */
    INTEREST(0, 100),
    /** Energy drawn, percent of what was planned. */
    CONSUMPTION(10, 1_000),
    /** Kilometres of a day, percent of what was ridden. */
    DISTANCE(10, 1_000),
    /** Kilograms aboard on every kilometre more than there were. */
    LOAD(0, 100),
    /** Energy that each of these kilograms takes, percent of what was planned; the same for petrol. */
    ENERGY_OF_LOAD(0, 5),
    /** Grams of CO₂ equivalent for each kWh at the wall. */
    GRID_EMISSION(0, 10_000),
    /** Grams of CO₂ equivalent for each litre burnt. */
    PETROL_EMISSION(0, 10_000);

    private static final long MILLI = 1_000;

    private final long least;
    private final long most;

    Factor(long least, long most) {
        this.least = least * MILLI;
        this.most = most * MILLI;
    }

    /** The smallest value, thousandths of the unit. */
    public long least() {
        return least;
    }

    /** The largest value, thousandths of the unit. */
    public long most() {
        return most;
    }
}
