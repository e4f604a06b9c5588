package id.rutedesa.api.fleet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON of recipients, market days, tariffs, receipts and riders' days. */
final class MasterJson {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final double MAX_IDR = 10_000_000_000.0;
    private static final double MAX_QUANTITY = 1_000_000;

    private MasterJson() {}

    @Schema(name = "Recipient", example = """
                    {"code": "P-001", "name": "Kios Moni", "phone": "081200000000", "dusun": "Nuamuri", "rt": "02", "rw": "01",
                     "desa": "Moni", "kecamatan": "Kelimutu", "landmark": "dekat gereja", "lat": -8.74934, "lon": 121.85332}""")
    record RecipientJson(
            long id,
            String code,
            String name,
            @Nullable String phone,
            @Nullable String dusun,
            @Nullable String rt,
            @Nullable String rw,
            @Nullable String desa,
            @Nullable String kecamatan,
            @Nullable String landmark,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String note) {}

    static RecipientJson of(Recipient row) {
        return new RecipientJson(
                row.id(),
                row.code(),
                row.name(),
                row.phone(),
                row.dusun(),
                row.rt(),
                row.rw(),
                row.desa(),
                row.kecamatan(),
                row.landmark(),
                row.lat(),
                row.lon(),
                row.note());
    }

    static Recipient recipient(BodyReader reader, long id, long version) {
        Double lat = reader.has("lat") ? Double.valueOf(reader.number("lat", -90, 90)) : null;
        Double lon = reader.has("lon") ? Double.valueOf(reader.number("lon", -180, 180)) : null;
        if ((lat == null) != (lon == null)) {
            reader.reject(
                    "missing",
                    lat == null ? "lat" : "lon",
                    new Text("Lintang dan bujur harus bersama.", "Latitude and longitude go together."));
        }
        return new Recipient(
                id,
                reader.text("code", 40),
                reader.text("name", 120),
                reader.optionalText("phone", 30),
                reader.optionalText("dusun", 80),
                reader.optionalText("rt", 10),
                reader.optionalText("rw", 10),
                reader.optionalText("desa", 80),
                reader.optionalText("kecamatan", 80),
                reader.optionalText("landmark", 200),
                lat,
                lon,
                reader.optionalText("note", 500),
                version);
    }

    @Schema(name = "MarketDay", example = """
                    {"name": "Pasar Alok", "weekday": "tuesday", "startsAt": "06:00", "endsAt": "13:00", "lat": -8.62, "lon": 122.211}""")
    record MarketDayJson(
            long id,
            String name,
            String weekday,
            String startsAt,
            String endsAt,
            double lat,
            double lon,
            @Nullable String note) {}

    static MarketDayJson of(MarketDay row) {
        return new MarketDayJson(
                row.id(),
                row.name(),
                BodyReader.word(row.weekday()),
                TIME.format(row.startsAt()),
                TIME.format(row.endsAt()),
                row.lat(),
                row.lon(),
                row.note());
    }

    static MarketDay marketDay(BodyReader reader, long id, long version) {
        LocalTime starts = reader.time("startsAt", LocalTime.of(6, 0));
        LocalTime ends = reader.time("endsAt", LocalTime.of(13, 0));
        requireOrder(reader, starts, ends);
        if (!reader.has("weekday")) {
            reader.reject("missing", "weekday", new Text("Hari wajib diisi.", "'weekday' must be given."));
        }
        return new MarketDay(
                id,
                reader.text("name", 80),
                reader.choice("weekday", DayOfWeek.class, DayOfWeek.MONDAY),
                starts,
                ends,
                reader.number("lat", -90, 90),
                reader.number("lon", -180, 180),
                reader.optionalText("note", 500),
                version);
    }

    /**
     * A price.
     *
     * @param valueIdr Rupiah per unit, with up to three decimals
     * @param asOf first day on which it holds, until the next price of the same code
     */
    @Schema(name = "Tariff", example = """
                    {"code": "electricity-b2", "name": "Listrik PLN B-2", "valueIdr": 1444.7, "unit": "kWh",
                     "source": "PLN, kuartal 4 2025", "asOf": "2025-10-01"}""")
    record TariffJson(
            long id,
            String code,
            String name,
            BigDecimal valueIdr,
            String unit,
            String source,
            LocalDate asOf,
            @Nullable String note) {}

    static TariffJson of(Tariff row) {
        return new TariffJson(
                row.id(),
                row.code(),
                row.name(),
                plain(BigDecimal.valueOf(row.valueMilliIdr(), 3)),
                row.unit(),
                row.source(),
                row.asOf(),
                row.note());
    }

    /** Thousandths of a Rupiah as Rupiah. */
    static @Nullable BigDecimal rupiah(@Nullable Long milliIdr) {
        return milliIdr == null ? null : plain(BigDecimal.valueOf(milliIdr, 3));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Tariff tariff(BodyReader reader, long id, long version) {
        return new Tariff(
                id,
                reader.text("code", 40),
                reader.text("name", 120),
                Math.round(reader.number("valueIdr", 0, MAX_IDR) * 1_000),
                reader.text("unit", 20),
                reader.text("source", 200),
                reader.date("asOf"),
                reader.optionalText("note", 500),
                version);
    }

    /**
     * A receipt.
     *
     * @param quantity litres or kWh
     */
    @Schema(name = "Receipt", example = """
                    {"number": "K-2026-014", "date": "2026-11-02", "kind": "electricity", "amountIdr": 100000, "quantity": 62.9,
                     "vehicle": "Motor 1", "odometerKm": 4210, "note": "token"}""")
    record ReceiptJson(
            long id,
            String number,
            LocalDate date,
            String kind,
            BigDecimal amountIdr,
            @Nullable BigDecimal quantity,
            @Nullable String vehicle,
            @Nullable Integer odometerKm,
            @Nullable String note) {}

    static ReceiptJson of(Receipt row) {
        Long quantity = row.quantityMilli();
        return new ReceiptJson(
                row.id(),
                row.number(),
                row.date(),
                BodyReader.word(row.kind()),
                plain(BigDecimal.valueOf(row.amountMilliIdr(), 3)),
                quantity == null ? null : plain(BigDecimal.valueOf(quantity, 3)),
                row.vehicle(),
                row.odometerKm(),
                row.note());
    }

    static Receipt receipt(BodyReader reader, long id, long version) {
        if (!reader.has("kind")) {
            reader.reject("missing", "kind", new Text("Jenisnya wajib diisi.", "'kind' must be given."));
        }
        return new Receipt(
                id,
                reader.text("number", 40),
                reader.date("date"),
                reader.choice("kind", Receipt.Kind.class, Receipt.Kind.OTHER),
                Math.round(reader.number("amountIdr", 0, MAX_IDR) * 1_000),
                reader.has("quantity")
                        ? (Long) Math.round(reader.number("quantity", 0.001, MAX_QUANTITY) * 1_000)
                        : null,
                reader.optionalText("vehicle", 80),
                reader.has("odometerKm") ? (Integer) (int) reader.wholeNumber("odometerKm", 0, 2_000_000) : null,
                reader.optionalText("note", 500),
                version);
    }

    @Schema(
            name = "RiderDay",
            example = "{\"riderId\": 1, \"date\": \"2026-12-25\", \"kind\": \"absent\", \"note\": \"Natal\"}")
    record RiderDayJson(
            long id,
            long riderId,
            LocalDate date,
            String kind,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable String note) {}

    static RiderDayJson of(RiderDay row) {
        return new RiderDayJson(
                row.id(),
                row.riderId(),
                row.date(),
                BodyReader.word(row.kind()),
                time(row.startsAt()),
                time(row.endsAt()),
                row.note());
    }

    static @Nullable String time(@Nullable LocalTime time) {
        return time == null ? null : TIME.format(time);
    }

    static RiderDay riderDay(BodyReader reader, long id, long version) {
        RiderDay.Kind kind = reader.choice("kind", RiderDay.Kind.class, RiderDay.Kind.ABSENT);
        LocalTime starts = null;
        LocalTime ends = null;
        if (kind == RiderDay.Kind.SHIFT) {
            starts = reader.time("startsAt", LocalTime.of(8, 0));
            ends = reader.time("endsAt", LocalTime.of(16, 0));
            requireOrder(reader, starts, ends);
        }
        return new RiderDay(
                id,
                reader.wholeNumber("riderId", 1, Long.MAX_VALUE),
                reader.date("date"),
                kind,
                starts,
                ends,
                reader.optionalText("note", 500),
                version);
    }

    private static void requireOrder(BodyReader reader, LocalTime starts, LocalTime ends) {
        if (!starts.isBefore(ends)) {
            reader.reject(
                    "ends-before-start",
                    "endsAt",
                    new Text("Akhirnya harus sesudah awalnya.", "It must end after it begins."));
        }
    }
}
