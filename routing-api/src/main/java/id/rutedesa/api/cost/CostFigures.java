package id.rutedesa.api.cost;

import id.rutedesa.api.config.Text;
import id.rutedesa.solver.cost.Factor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a comparison stands on where nobody says otherwise: each figure with its range, where it comes from and how sure it is. */
final class CostFigures {
    /** The usual meter of a BUMDes: PLN 1,300–2,200 VA or B-2. */
    static final String USUAL_METER = "pln-1300";

    private static final Text PLN = text("PLN, kuartal 4 2025; pasti", "PLN, fourth quarter of 2025; sure");
    private static final Text PERTAMINA = text("Pertamina 2025; pasti", "Pertamina 2025; sure");
    private static final Text FIELD =
            text("harga lapangan 2025; kepastian sedang", "field prices 2025; medium confidence");
    private static final Text MAKERS =
            text("daftar harga pabrik 2025; kepastian sedang", "makers' price lists 2025; medium confidence");
    private static final Text ROUGH =
            text("perkiraan kasar; ganti dengan catatan sendiri", "rough guess; put your own records in its place");
    private static final Text IDR = text("Rp", "Rp");
    private static final Text PER_KWH = text("Rp per kWh", "Rp a kWh");
    private static final Text PER_LITRE = text("Rp per liter", "Rp a litre");
    private static final Text PER_KM = text("Rp per km", "Rp a km");
    private static final Text PER_YEAR = text("Rp per tahun", "Rp a year");
    private static final Text PERCENT = text("%", "%");
    private static final Text WATT_HOURS = text("Wh", "Wh");

    private static final List<CostFigure> ALL = List.of(
            price(
                    Factor.ELECTRICITY,
                    text("Listrik di meteran sendiri", "Electricity at one's own meter"),
                    PER_KWH,
                    1_444.7,
                    1_444.7,
                    1_444.7,
                    PLN,
                    USUAL_METER),
            price(
                    Factor.PUBLIC_CHARGER,
                    text("Listrik di stasiun isi umum", "Electricity at a public charger"),
                    PER_KWH,
                    2_466,
                    2_466,
                    2_466,
                    PLN,
                    "public-charger"),
            price(
                    Factor.PAID_SWAP,
                    text("Tukar baterai berbayar", "Paid swap"),
                    text("Rp per tukar", "Rp a swap"),
                    9_000,
                    8_000,
                    10_000,
                    FIELD,
                    "paid-swap"),
            figure(
                    Factor.SWAP_ENERGY,
                    text("Energi tiap tukar baterai", "Energy of each swap"),
                    WATT_HOURS,
                    1_147.5,
                    1_020,
                    1_275,
                    text("40–50 km datar × 25,5 Wh; kepastian sedang", "40–50 flat km × 25.5 Wh; medium confidence")),
            figure(
                    Factor.WALL_TO_BATTERY,
                    text("Sampai ke baterai dari colokan", "From the socket into the battery"),
                    PERCENT,
                    88,
                    85,
                    92,
                    ROUGH),
            figure(Factor.PACK_PRICE, text("Baterai baru", "New pack"), IDR, 5_500_000, 5_000_000, 6_000_000, MAKERS),
            figure(
                    Factor.PACK_CYCLES,
                    text("Umur baterai", "Life of a pack"),
                    text("isi penuh", "full cycles"),
                    900,
                    800,
                    1_000,
                    MAKERS),
            figure(
                    Factor.PACK_ENERGY,
                    text("Energi sekali isi penuh", "Energy of a full cycle"),
                    WATT_HOURS,
                    1_323,
                    1_176,
                    1_323,
                    text(
                            "1.470 Wh × 0,90 saat baru, 0,80 saat tua; kepastian sedang",
                            "1,470 Wh × 0.90 new, 0.80 old; medium confidence")),
            figure(
                    Factor.ELECTRIC_UPKEEP,
                    text("Servis dan ban motor listrik", "Service and tyres, electric"),
                    PER_KM,
                    29.167,
                    16.667,
                    41.667,
                    text("Rp200–500 ribu per 12.000 km; perkiraan", "Rp200,000–500,000 over 12,000 km; a guess")),
            figure(
                    Factor.ELECTRIC_TAX,
                    text("Pajak motor listrik", "Tax, electric"),
                    PER_YEAR,
                    35_000,
                    35_000,
                    35_000,
                    FIELD),
            figure(
                    Factor.ELECTRIC_PRICE,
                    text("Harga motor listrik", "Price of an electric motorbike"),
                    IDR,
                    28_700_000,
                    17_000_000,
                    36_000_000,
                    MAKERS),
            price(
                    Factor.PETROL_PUMP,
                    text("Pertalite di SPBU", "Petrol at the pump"),
                    PER_LITRE,
                    10_000,
                    10_000,
                    10_000,
                    PERTAMINA,
                    "pertalite-pump"),
            price(
                    Factor.PETROL_BOTTLED,
                    text("Bensin botol, biasa", "Petrol in bottles, usual"),
                    PER_LITRE,
                    13_333.333,
                    13_333.333,
                    13_333.333,
                    FIELD,
                    "pertalite-bottle"),
            price(
                    Factor.PETROL_SHORTAGE,
                    text("Bensin botol, langka", "Petrol in bottles, shortage"),
                    PER_LITRE,
                    25_000,
                    16_666.667,
                    33_333.333,
                    FIELD,
                    "pertalite-shortage"),
            figure(
                    Factor.PETROL_REACH_FLAT,
                    text("Jarak motor bensin di jalan datar", "Reach on petrol, flat roads"),
                    text("km per liter", "km a litre"),
                    51,
                    48,
                    54,
                    text(
                            "uji jalan; berlaku di mana motor listrik butuh 25,5 Wh/km",
                            "road tests; holds where an electric motorbike takes 25.5 Wh/km")),
            figure(
                    Factor.PETROL_REACH_HILLY,
                    text("Jarak motor bensin, bermuatan di bukit", "Reach on petrol, loaded in hills"),
                    text("km per liter", "km a litre"),
                    38.5,
                    35,
                    42,
                    text(
                            "kepastian sedang; berlaku di mana motor listrik butuh 50 Wh/km; di antaranya menurut tanjakan rute",
                            "medium confidence; holds where an electric motorbike takes 50 Wh/km; between, as hilly as the routes")),
            figure(
                    Factor.PETROL_UPKEEP,
                    text("Servis dan ban motor bensin", "Service and tyres, petrol"),
                    PER_KM,
                    133.333,
                    58.333,
                    208.333,
                    text("Rp0,7–2,5 juta per 12.000 km; perkiraan", "Rp0.7–2.5 million over 12,000 km; a guess")),
            figure(
                    Factor.PETROL_TAX,
                    text("Pajak motor bensin", "Tax, petrol"),
                    PER_YEAR,
                    350_000,
                    350_000,
                    350_000,
                    FIELD),
            figure(
                    Factor.PETROL_PRICE,
                    text("Harga motor bensin", "Price of a petrol motorbike"),
                    IDR,
                    18_500_000,
                    17_000_000,
                    20_000_000,
                    ROUGH),
            figure(
                    Factor.RIDING_DAYS,
                    text("Hari jalan", "Riding days"),
                    text("hari per tahun", "days a year"),
                    300,
                    250,
                    312,
                    ROUGH),
            figure(
                    Factor.YEARS_OF_USE,
                    text("Umur motor", "Life of a motorbike"),
                    text("tahun", "years"),
                    8,
                    5,
                    10,
                    ROUGH),
            figure(
                    Factor.INTEREST,
                    text("Bunga pinjaman", "Interest"),
                    text("% per tahun", "% a year"),
                    6,
                    6,
                    6,
                    text("Kredit Usaha Rakyat; kepastian sedang", "people's business credit KUR; medium confidence")),
            figure(
                    Factor.CONSUMPTION,
                    text("Energi terpakai dibanding rencana", "Energy drawn against the plan"),
                    PERCENT,
                    100,
                    87,
                    115,
                    text("rencana memakai cadangan 15 % sampai dikalibrasi", "plans add 15 % until calibrated")),
            figure(
                    Factor.DISTANCE,
                    text("Jarak sehari dibanding yang ditempuh", "Distance of a day against what was ridden"),
                    PERCENT,
                    100,
                    100,
                    100,
                    text("rute yang dibagikan", "shared routes")),
            figure(
                    Factor.LOAD,
                    text("Muatan lebih dari yang ditempuh", "Load above what was ridden"),
                    text("kg", "kg"),
                    0,
                    0,
                    0,
                    text("rute yang dibagikan", "shared routes")),
            figure(
                    Factor.ENERGY_OF_LOAD,
                    text("Energi tambahan tiap kg muatan", "More energy for each kg of load"),
                    PERCENT,
                    0.35,
                    0.27,
                    0.44,
                    text(
                            "model energi: 25,5 dibanding 23,0 Wh/km untuk 40 kg di jalan datar, 58,8 dibanding 50,0 di tanjakan 5 %",
                            "energy model: 25.5 against 23.0 Wh/km for 40 kg on the flat, 58.8 against 50.0 up 5 %")),
            figure(
                    Factor.GRID_EMISSION,
                    text("Emisi listrik PLN", "Emission of grid electricity"),
                    text("g CO₂e per kWh", "g CO₂e a kWh"),
                    867,
                    758,
                    934,
                    text(
                            "RUPTL PLN 2015–2024, rata-rata Indonesia; kepastian sedang untuk NTT",
                            "PLN RUPTL 2015–2024, Indonesian average; medium confidence for NTT")),
            figure(
                    Factor.PETROL_EMISSION,
                    text("Emisi bensin", "Emission of petrol"),
                    text("g CO₂e per liter", "g CO₂e a litre"),
                    2_272,
                    2_272,
                    2_272,
                    text(
                            "IPCC 2006: 69,3 t/TJ × 44,3 MJ/kg × 0,74 kg/l; pasti",
                            "IPCC 2006: 69.3 t/TJ × 44.3 MJ/kg × 0.74 kg/l; sure")));

    private CostFigures() {}

    /** The figure of a factor. */
    static CostFigure of(Factor factor) {
        return ALL.stream()
                .filter(figure -> figure.factor() == factor)
                .findFirst()
                .orElseThrow();
    }

    /** One figure for each factor. */
    static List<CostFigure> all() {
        return ALL;
    }

    private static CostFigure figure(
            Factor factor, Text name, Text unit, double value, double low, double high, Text source) {
        return price(factor, name, unit, value, low, high, source, null);
    }

    private static CostFigure price(
            Factor factor,
            Text name,
            Text unit,
            double value,
            double low,
            double high,
            Text source,
            @Nullable String tariff) {
        return new CostFigure(factor, name, unit, milli(value), milli(low), milli(high), source, tariff);
    }

    private static long milli(double value) {
        return Math.round(value * 1_000);
    }

    private static Text text(String id, String en) {
        return new Text(id, en);
    }
}
