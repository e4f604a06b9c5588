package id.rutedesa.api.cost;

import java.util.Map;

/** What stands in files for codes: their headings are in Bahasa Indonesia, and so are their words. */
final class FileWords {
    private static final Map<String, String> WHEELS = Map.of(
            "electric-home", "listrik, isi di gudang",
            "electric-public", "listrik, stasiun isi umum",
            "electric-swap", "listrik, tukar baterai berbayar",
            "petrol-pump", "bensin SPBU",
            "petrol-bottled", "bensin botol",
            "petrol-shortage", "bensin botol saat langka");

    private static final Map<String, String> LINES = Map.of(
            "energy", "energi",
            "batteryWear", "keausan baterai",
            "upkeep", "servis dan ban",
            "tax", "pajak",
            "depreciation", "penyusutan",
            "finance", "bunga",
            "wage", "upah",
            "other", "lain-lain");

    private FileWords() {}

    static String ofWheels(String code) {
        return WHEELS.getOrDefault(code, code);
    }

    static String ofLine(String code) {
        return LINES.getOrDefault(code, code);
    }
}
