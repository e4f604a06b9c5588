package id.rutedesa.api.cost;

/** What one row of costs stands for. */
enum CostGroup {
    DAY("date::text", "date::text"),
    RIDER("rider_id::text", "max(rider)"),
    VEHICLE("vehicle", "vehicle"),
    ROUTE("plan_id || '/' || rider_id", "max(date || ' ' || rider)"),
    /** Of the dated price of electricity or petrol that was paid; empty where a vehicle type's own price was. */
    ENERGY_SOURCE(
            "coalesce(rates ->> 'tariff', '')",
            "coalesce((SELECT max(t.name) FROM tariff t WHERE t.code = max(rates ->> 'tariff')), max(rates ->> 'tariff'), '')"),
    /** Of the visits there, each with its proportional share of the trips it was on. */
    VILLAGE("village", "village");

    private final String key;
    private final String label;

    CostGroup(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** SQL over published routes that is the same for all of a row. */
    String key() {
        return key;
    }

    /** SQL for what a person reads. */
    String label() {
        return label;
    }
}
