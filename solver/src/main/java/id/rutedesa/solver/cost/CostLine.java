package id.rutedesa.solver.cost;

/** What money is spent on. Each Rupiah of a day is in exactly one line. */
public enum CostLine {
    /** Electricity from the BUMDes's own meter. */
    ENERGY_HOME,
    /** Electricity from a public charger. */
    ENERGY_PUBLIC,
    /** Paid swaps: energy and the use of the pack. */
    ENERGY_SWAP,
    /** Petrol at the pump. */
    PETROL_PUMP,
    /** Petrol from a roadside bottle. */
    PETROL_BOTTLED,
    /** Petrol from a roadside bottle in a shortage. */
    PETROL_SHORTAGE,
    /** What the rider is paid. */
    WAGE,
    /** Repairs and service. */
    MAINTENANCE,
    /** Tyres. */
    TYRES,
    /** The share of the battery's life that was used up. */
    BATTERY_WEAR,
    /** The vehicle's loss of value. */
    DEPRECIATION,
    /** Interest. */
    FINANCE,
    /** Yearly vehicle tax. */
    TAX,
    /** Everything else that a vehicle's day costs. */
    FIXED
}
