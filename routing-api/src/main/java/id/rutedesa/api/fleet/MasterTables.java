package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.BodyReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of recipients, market days, tariffs, receipts, stations and riders' days. No @Repository: its fields are read, which a proxy has not. */
@Component
class MasterTables {
    final RowTable<Recipient> recipients;
    final RowTable<MarketDay> marketDays;
    final RowTable<Tariff> tariffs;
    final RowTable<RiderDay> riderDays;
    final RowTable<Receipt> receipts;
    final RowTable<Station> stations;

    MasterTables(JdbcClient jdbc) {
        recipients = new RowTable<>(
                jdbc,
                "recipient",
                List.of(
                        "code",
                        "name",
                        "phone",
                        "dusun",
                        "rt",
                        "rw",
                        "desa",
                        "kecamatan",
                        "landmark",
                        "lat",
                        "lon",
                        "note"),
                (row, n) -> new Recipient(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("dusun"),
                        row.getString("rt"),
                        row.getString("rw"),
                        row.getString("desa"),
                        row.getString("kecamatan"),
                        row.getString("landmark"),
                        row.getObject("lat", Double.class),
                        row.getObject("lon", Double.class),
                        row.getString("note"),
                        row.getLong("version")),
                row -> Arrays.asList(
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
                        row.note()));
        marketDays = new RowTable<>(
                jdbc,
                "market_day",
                List.of("name", "weekday", "starts_at", "ends_at", "lat", "lon", "note"),
                (row, n) -> new MarketDay(
                        row.getLong("id"),
                        row.getString("name"),
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getDouble("lat"),
                        row.getDouble("lon"),
                        row.getString("note"),
                        row.getLong("version")),
                row -> Arrays.asList(
                        row.name(),
                        row.weekday().getValue(),
                        row.startsAt(),
                        row.endsAt(),
                        row.lat(),
                        row.lon(),
                        row.note()));
        tariffs = new RowTable<>(
                jdbc,
                "tariff",
                List.of("code", "name", "value_milli_idr", "unit", "source", "as_of", "note"),
                (row, n) -> new Tariff(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getLong("value_milli_idr"),
                        row.getString("unit"),
                        row.getString("source"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("note"),
                        row.getLong("version")),
                row -> Arrays.asList(
                        row.code(), row.name(), row.valueMilliIdr(), row.unit(), row.source(), row.asOf(), row.note()));
        receipts = new RowTable<>(
                jdbc,
                "receipt",
                List.of(
                        "number",
                        "date",
                        "kind",
                        "amount_milli_idr",
                        "quantity_milli",
                        "vehicle",
                        "odometer_km",
                        "note"),
                (row, n) -> new Receipt(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("date", LocalDate.class),
                        Receipt.Kind.valueOf(
                                row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.getLong("amount_milli_idr"),
                        row.getObject("quantity_milli", Long.class),
                        row.getString("vehicle"),
                        row.getObject("odometer_km", Integer.class),
                        row.getString("note"),
                        row.getLong("version")),
                row -> Arrays.asList(
                        row.number(),
                        row.date(),
                        BodyReader.word(row.kind()),
                        row.amountMilliIdr(),
                        row.quantityMilli(),
                        row.vehicle(),
                        row.odometerKm(),
                        row.note()));
        stations = new RowTable<>(
                jdbc,
                "station",
                List.of(
                        "code",
                        "name",
                        "kind",
                        "lat",
                        "lon",
                        "sockets",
                        "packs",
                        "charge_w",
                        "swap_milli_idr",
                        "energy_milli_idr_per_kwh",
                        "vehicle_type",
                        "opens_at",
                        "closes_at",
                        "source",
                        "as_of",
                        "note"),
                (row, n) -> new Station(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        Station.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getDouble("lat"),
                        row.getDouble("lon"),
                        row.getObject("sockets", Integer.class),
                        row.getObject("packs", Integer.class),
                        row.getObject("charge_w", Integer.class),
                        row.getObject("swap_milli_idr", Long.class),
                        row.getObject("energy_milli_idr_per_kwh", Long.class),
                        row.getString("vehicle_type"),
                        row.getObject("opens_at", LocalTime.class),
                        row.getObject("closes_at", LocalTime.class),
                        row.getString("source"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("note"),
                        row.getLong("version")),
                row -> Arrays.asList(
                        row.code(),
                        row.name(),
                        BodyReader.word(row.kind()),
                        row.lat(),
                        row.lon(),
                        row.sockets(),
                        row.packs(),
                        row.chargeW(),
                        row.swapMilliIdr(),
                        row.energyMilliIdrPerKwh(),
                        row.vehicleType(),
                        row.opensAt(),
                        row.closesAt(),
                        row.source(),
                        row.asOf(),
                        row.note()));
        riderDays = new RowTable<>(
                jdbc,
                "rider_day",
                List.of("rider_id", "date", "kind", "starts_at", "ends_at", "note"),
                (row, n) -> new RiderDay(
                        row.getLong("id"),
                        row.getLong("rider_id"),
                        row.getObject("date", LocalDate.class),
                        RiderDay.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getString("note"),
                        row.getLong("version")),
                row -> Arrays.asList(
                        row.riderId(),
                        row.date(),
                        BodyReader.word(row.kind()),
                        row.startsAt(),
                        row.endsAt(),
                        row.note()));
    }
}
