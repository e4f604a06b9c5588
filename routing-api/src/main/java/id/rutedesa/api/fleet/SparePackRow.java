package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.BodyReader;

/** The spare packs of one vehicle type with their depot: a line of the file. */
record SparePackRow(long depotId, SparePackStock stock) {

    /** As a line of the file is written. */
    record Json(
            long depotId,
            long vehicleTypeId,
            int packs,
            int chargeW,
            long swapIdr,
            int mostAlong,
            double packKg,
            double packL) {}

    Json json() {
        Long swapIdr = stock.swapIdr();
        return new Json(
                depotId,
                stock.vehicleTypeId(),
                stock.packs(),
                stock.chargeW(),
                swapIdr == null ? 0 : swapIdr,
                stock.along(),
                stock.packG() / 1_000.0,
                stock.packMl() / 1_000.0);
    }

    /** A file sets stocks and ends none, so that it has at least one pack in each line. */
    static SparePackRow read(BodyReader reader) {
        return new SparePackRow(
                reader.wholeNumber("depotId", 1, Long.MAX_VALUE),
                SparePackController.stock(reader, reader.wholeNumber("vehicleTypeId", 1, Long.MAX_VALUE), 1));
    }
}
