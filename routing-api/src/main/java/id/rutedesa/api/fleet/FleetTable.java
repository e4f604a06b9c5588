package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.NotFoundException;

/** The kinds of things a fleet has, by table. */
enum FleetTable {
    DEPOT("depot", "gudang", "depot"),
    VEHICLE_TYPE("vehicle_type", "jenis motor", "vehicle type"),
    VEHICLE("vehicle", "motor", "vehicle"),
    RIDER("rider", "kurir", "rider");

    private final String sqlName;
    private final String wordId;
    private final String wordEn;

    FleetTable(String sqlName, String wordId, String wordEn) {
        this.sqlName = sqlName;
        this.wordId = wordId;
        this.wordEn = wordEn;
    }

    String sqlName() {
        return sqlName;
    }

    NotFoundException notFound(long id) {
        return NotFoundException.of(wordId, wordEn, id);
    }
}
