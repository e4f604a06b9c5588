package id.rutedesa.api.fleet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.region.RegionService;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * JSON of a station.
 *
 * @param sockets how many bikes a charge station takes at a time; left out for as many as come
 * @param packs how many full packs a swap station gives on a day; left out for as many as come
 * @param chargeW watts of one socket
 * @param swapIdr Rupiah for one swap, with up to three decimals
 * @param energyIdrPerKwh Rupiah per kilowatt-hour, likewise
 * @param vehicleType code of the vehicle type whose packs are swapped here; left out where they fit all
 * @param opensAt left out, with {@code closesAt}, where it is always open
 */
@Schema(name = "Station", example = """
                {"code": "spklu-ende", "name": "SPKLU PLN Ende", "kind": "charge", "lat": -8.74934, "lon": 121.85332, "sockets": 2,
                 "chargeW": 7000, "energyIdrPerKwh": 2466, "opensAt": "07:00", "closesAt": "21:00", "source": "PLN",
                 "asOf": "2026-11-01"}""")
record StationJson(
        long id,
        String code,
        String name,
        String kind,
        double lat,
        double lon,
        @Nullable Integer sockets,
        @Nullable Integer packs,
        @Nullable Integer chargeW,
        @Nullable BigDecimal swapIdr,
        @Nullable BigDecimal energyIdrPerKwh,
        @Nullable String vehicleType,
        @Nullable String opensAt,
        @Nullable String closesAt,
        String source,
        LocalDate asOf,
        @Nullable String note) {
    private static final int MOST_SOCKETS = 200;
    private static final int MOST_PACKS = 1_000;
    private static final int WEAKEST_W = 100;
    private static final int STRONGEST_W = 350_000;
    private static final double MAX_IDR = 10_000_000.0;

    static StationJson of(Station row) {
        return new StationJson(
                row.id(),
                row.code(),
                row.name(),
                BodyReader.word(row.kind()),
                row.lat(),
                row.lon(),
                row.sockets(),
                row.packs(),
                row.chargeW(),
                MasterJson.rupiah(row.swapMilliIdr()),
                MasterJson.rupiah(row.energyMilliIdrPerKwh()),
                row.vehicleType(),
                MasterJson.time(row.opensAt()),
                MasterJson.time(row.closesAt()),
                row.source(),
                row.asOf(),
                row.note());
    }

    /** Reads a station; one that no rider can reach is an issue. */
    static Station read(BodyReader reader, long id, long version, RegionService region) {
        String code = reader.text("code", 40);
        String name = reader.text("name", 120);
        if (!reader.has("kind")) {
            reader.reject("missing", "kind", new Text("Jenisnya wajib diisi.", "'kind' must be given."));
        }
        Station.Kind kind = reader.choice("kind", Station.Kind.class, Station.Kind.CHARGE);
        boolean charges = kind == Station.Kind.CHARGE;
        PlaceOfUse place = PlaceOfUse.read(reader, region, new Text("stasiun", "station"));
        LocalTime opensAt = time(reader, "opensAt", "closesAt");
        LocalTime closesAt = time(reader, "closesAt", "opensAt");
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
            reader.reject(
                    "closes-before-opens",
                    "closesAt",
                    new Text("Tutupnya harus sesudah bukanya.", "It must close after it opens."));
        }
        return new Station(
                id,
                code,
                name,
                kind,
                place.lat(),
                place.lon(),
                reader.has("sockets") ? (Integer) (int) reader.wholeNumber("sockets", 1, MOST_SOCKETS) : null,
                packs(reader, charges),
                charges || reader.has("chargeW")
                        ? (Integer) (int) reader.wholeNumber("chargeW", WEAKEST_W, STRONGEST_W)
                        : null,
                price(reader, "swapIdr", !charges),
                price(reader, "energyIdrPerKwh", charges),
                packsOf(reader, charges),
                opensAt,
                closesAt,
                reader.text("source", 200),
                reader.date("asOf"),
                reader.optionalText("note", 500),
                version);
    }

    private static @Nullable Integer packs(BodyReader reader, boolean charges) {
        if (charges && reader.has("packs")) {
            reader.reject(
                    "not-together",
                    "packs",
                    new Text("Hanya stasiun tukar yang memberi baterai.", "Only a swap station gives packs."));
        }
        return reader.has("packs") ? (Integer) (int) reader.wholeNumber("packs", 1, MOST_PACKS) : null;
    }

    private static @Nullable String packsOf(BodyReader reader, boolean charges) {
        String type = reader.optionalText("vehicleType", 40);
        if (type != null && charges) {
            reader.reject(
                    "not-together",
                    "vehicleType",
                    new Text(
                            "Hanya stasiun tukar yang terikat pada satu jenis motor.",
                            "Only a swap station is for one vehicle type."));
        }
        return type;
    }

    private static @Nullable LocalTime time(BodyReader reader, String key, String other) {
        if (reader.has(key)) {
            return reader.time(key, LocalTime.NOON);
        }
        if (reader.has(other)) {
            reader.reject(
                    "missing",
                    key,
                    new Text("Jam buka dan jam tutup harus bersama.", "Opening and closing time go together."));
        }
        return null;
    }

    /** A price that a kind of station must have and the other may not. */
    private static @Nullable Long price(BodyReader reader, String key, boolean needed) {
        if (needed) {
            return Math.round(reader.number(key, 0, MAX_IDR) * 1_000);
        }
        if (reader.has(key)) {
            reader.reject(
                    "not-together",
                    key,
                    new Text(
                            "Stasiun tukar memakai harga per tukar, stasiun isi memakai harga per kWh.",
                            "A swap station has a price per swap, a charge station one per kWh."));
        }
        return null;
    }
}
