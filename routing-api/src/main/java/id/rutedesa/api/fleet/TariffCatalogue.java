package id.rutedesa.api.fleet;

import java.time.LocalDate;
import java.util.List;

/** Prices to start from, each with where it comes from and how sure it is. */
final class TariffCatalogue {
    private static final LocalDate Q4_2025 = LocalDate.of(2025, 10, 1);
    private static final LocalDate YEAR_2026 = LocalDate.of(2026, 1, 1);
    private static final String PLN = "PLN, kuartal 4 2025; pasti";
    private static final String FIELD = "harga lapangan 2025; kepastian sedang";

    private TariffCatalogue() {}

    static List<Tariff> tariffs() {
        return List.of(
                tariff("pln-900-subsidised", "Listrik 900 VA bersubsidi", 605_000, "kWh", PLN, Q4_2025),
                tariff("pln-900-rtm", "Listrik 900 VA RTM", 1_352_000, "kWh", PLN, Q4_2025),
                tariff("pln-1300", "Listrik 1.300–2.200 VA dan B-2", 1_444_700, "kWh", PLN, Q4_2025),
                tariff("pln-3500", "Listrik 3.500 VA ke atas", 1_699_530, "kWh", PLN, Q4_2025),
                tariff("public-charger", "Stasiun isi umum", 2_466_000, "kWh", PLN, Q4_2025),
                tariff("paid-swap", "Tukar baterai berbayar (40–50 km)", 9_000_000, "tukar", FIELD, Q4_2025),
                tariff("pertalite-pump", "Pertalite di SPBU", 10_000_000, "liter", "Pertamina 2025; pasti", Q4_2025),
                tariff("pertalite-bottle", "Pertalite botol 1,5 liter, biasa", 20_000_000, "botol", FIELD, Q4_2025),
                tariff("pertalite-shortage", "Pertalite botol 1,5 liter, langka", 37_500_000, "botol", FIELD, Q4_2025),
                tariff(
                        "wage-hour",
                        "Upah minimum NTT per jam",
                        14_196_000,
                        "jam",
                        "upah minimum NTT 2026 dibagi 173 jam; pasti",
                        YEAR_2026));
    }

    private static Tariff tariff(
            String code, String name, long valueMilliIdr, String unit, String source, LocalDate asOf) {
        return new Tariff(0, code, name, valueMilliIdr, unit, source, asOf, null, 1);
    }
}
