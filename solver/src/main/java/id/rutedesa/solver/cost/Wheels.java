package id.rutedesa.solver.cost;

import java.util.EnumMap;
import java.util.Map;

/** A way to ride the same days: a motorbike and where its energy comes from. All have the same lines. */
public enum Wheels {
    /** Own packs, charged at the BUMDes's meter. */
    ELECTRIC_HOME(CostLine.ENERGY_HOME),
    /** Own packs, charged at a public charger. */
    ELECTRIC_PUBLIC(CostLine.ENERGY_PUBLIC),
    /** Packs of a company, swapped for money. */
    ELECTRIC_SWAP(CostLine.ENERGY_SWAP),
    /** Petrol from the pump. */
    PETROL_PUMP(CostLine.PETROL_PUMP),
    /** Petrol from roadside bottles. */
    PETROL_BOTTLED(CostLine.PETROL_BOTTLED),
    /** Petrol from roadside bottles in a shortage. */
    PETROL_SHORTAGE(CostLine.PETROL_SHORTAGE);

    private static final long PERCENT = 100_000; // thousandths of a percent
    private static final long WH_PER_KWH = 1_000;
    private static final long MILLI = 1_000;

    private final CostLine energyLine;

    Wheels(CostLine energyLine) {
        this.energyLine = energyLine;
    }

    /** The line that its energy is booked on. */
    public CostLine energyLine() {
        return energyLine;
    }

    /** Whether it burns petrol. */
    public boolean petrol() {
        return this == PETROL_PUMP || this == PETROL_BOTTLED || this == PETROL_SHORTAGE;
    }

    /**
     * What the days cost on these wheels, by line.
     *
     * @param owned whether the wheels' loss of value and the interest on it count; false for what was granted
     */
    public CostLines cost(RiddenDays days, Assumptions given, boolean owned) {
        RiddenDays ridden = scaled(days, given);
        Map<CostLine, Long> same = new EnumMap<>(CostLine.class);
        same.put(CostLine.WAGE, ridden.wageMilliIdr());
        same.put(CostLine.FIXED, ridden.otherMilliIdr());
        CostLines wageAndOther = new CostLines(same);
        return rates(given, owned)
                .cost(ridden.metres(), 0, petrol() ? ridden.modelJ() : ridden.drawnJ(), ridden.bikeDays())
                .plus(wageAndOther);
    }

    /** What more kilograms aboard make of the energy of a kilometre, in thousandths of a percent. */
    private static long loaded(Assumptions given) {
        return PERCENT + Money.priced(given.of(Factor.ENERGY_OF_LOAD), given.of(Factor.LOAD), MILLI);
    }

    /** Petrol that the days take on a petrol motorbike, rounded. */
    public long millilitres(RiddenDays days, Assumptions given) {
        RiddenDays ridden = scaled(days, given);
        return litre(0, given).millilitres(ridden.metres(), ridden.modelJ());
    }

    /** Grams of CO₂ equivalent, rounded. */
    public long emissionG(RiddenDays days, Assumptions given) {
        RiddenDays ridden = scaled(days, given);
        if (petrol()) {
            return Money.priced(millilitres(days, given), given.of(Factor.PETROL_EMISSION), MILLI * MILLI);
        }
        long wallJ = Money.priced(ridden.drawnJ(), PERCENT, given.of(Factor.WALL_TO_BATTERY));
        return Money.priced(wallJ, given.of(Factor.GRID_EMISSION), EnergyPrice.J_PER_KWH * MILLI);
    }

    private static RiddenDays scaled(RiddenDays days, Assumptions given) {
        long metres = Money.priced(days.metres(), given.of(Factor.DISTANCE), PERCENT);
        long asFar = Money.priced(days.drawnJ(), given.of(Factor.DISTANCE), PERCENT);
        long asThirsty = Money.priced(asFar, given.of(Factor.CONSUMPTION), PERCENT);
        long drawnJ = Money.priced(asThirsty, loaded(given), PERCENT);
        long modelAsFar = Money.priced(days.modelJ(), given.of(Factor.DISTANCE), PERCENT);
        long modelJ = Money.priced(modelAsFar, loaded(given), PERCENT);
        return new RiddenDays(metres, drawnJ, modelJ, days.bikeDays(), days.wageMilliIdr(), days.otherMilliIdr());
    }

    private RateCard rates(Assumptions given, boolean owned) {
        long price = owned ? given.of(petrol() ? Factor.PETROL_PRICE : Factor.ELECTRIC_PRICE) : 0;
        // What the pack loses is battery wear, or in the price of a swap.
        long lost = petrol() ? price : Math.max(0, price - given.of(Factor.PACK_PRICE));
        OwningCost owning = OwningCost.perDay(
                price,
                lost,
                given.of(Factor.YEARS_OF_USE),
                given.of(Factor.INTEREST),
                given.of(petrol() ? Factor.PETROL_TAX : Factor.ELECTRIC_TAX),
                given.of(Factor.RIDING_DAYS));
        return new RateCard(
                energy(given),
                0,
                petrol() || this == ELECTRIC_SWAP ? 0 : wearMilliIdrPerKwh(given),
                given.of(petrol() ? Factor.PETROL_UPKEEP : Factor.ELECTRIC_UPKEEP),
                0,
                owning.depreciationMilliIdr(),
                owning.financeMilliIdr(),
                owning.taxMilliIdr(),
                0);
    }

    private EnergyPrice energy(Assumptions given) {
        return switch (this) {
            case ELECTRIC_HOME -> wall(given.of(Factor.ELECTRICITY), given);
            case ELECTRIC_PUBLIC -> wall(given.of(Factor.PUBLIC_CHARGER), given);
            case ELECTRIC_SWAP ->
                new EnergyPrice.Electricity(
                        energyLine,
                        Money.priced(given.of(Factor.PAID_SWAP), WH_PER_KWH * MILLI, given.of(Factor.SWAP_ENERGY)));
            case PETROL_PUMP -> litre(given.of(Factor.PETROL_PUMP), given);
            case PETROL_BOTTLED -> litre(given.of(Factor.PETROL_BOTTLED), given);
            case PETROL_SHORTAGE -> litre(given.of(Factor.PETROL_SHORTAGE), given);
        };
    }

    private EnergyPrice wall(long milliIdrPerKwh, Assumptions given) {
        return new EnergyPrice.Electricity(
                energyLine, Money.priced(milliIdrPerKwh, PERCENT, given.of(Factor.WALL_TO_BATTERY)));
    }

    private EnergyPrice.Petrol litre(long milliIdrPerLitre, Assumptions given) {
        return new EnergyPrice.Petrol(
                energyLine, milliIdrPerLitre, given.of(Factor.PETROL_REACH_FLAT), given.of(Factor.PETROL_REACH_HILLY));
    }

    /** A pack's price over all kWh that it gives. */
    private static long wearMilliIdrPerKwh(Assumptions given) {
        return Money.priced(
                given.of(Factor.PACK_PRICE),
                WH_PER_KWH * MILLI * MILLI,
                Math.multiplyExact(given.of(Factor.PACK_CYCLES), given.of(Factor.PACK_ENERGY)));
    }
}
