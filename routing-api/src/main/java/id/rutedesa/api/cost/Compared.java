package id.rutedesa.api.cost;

/**
 * What of a row's routes other wheels are compared for, and whose vehicles they were. A vehicle without a battery of ours, hired or
 * own, costs the same whatever the motorbikes are.
 *
 * @param ownRoutes ridden on the BUMDes's own vehicles: its bike-days
 * @param routes ridden on electric motorbikes
 * @param metres of these
 * @param energyWh of these, as planned
 * @param modelWh of these by the energy model alone, without what the plan added for safety or learned of batteries
 * @param sameMilliIdr besides the wage: fixed parts, and all that vehicles without a battery cost
 */
record Compared(long ownRoutes, long routes, long metres, long energyWh, long modelWh, long sameMilliIdr) {
    static final Compared NOTHING = new Compared(0, 0, 0, 0, 0, 0);

    Compared plus(Compared other) {
        return new Compared(
                ownRoutes + other.ownRoutes,
                routes + other.routes,
                metres + other.metres,
                energyWh + other.energyWh,
                modelWh + other.modelWh,
                sameMilliIdr + other.sameMilliIdr);
    }
}
