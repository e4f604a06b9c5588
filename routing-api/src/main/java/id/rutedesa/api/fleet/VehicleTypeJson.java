package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import java.time.LocalDate;

/** A vehicle type as the API writes it: kilograms, litres, watt-hours, whole Rupiah. */
record VehicleTypeJson(
        long id,
        String code,
        String name,
        int batteryWh,
        double usableShare,
        double reserveShare,
        int topSpeedKmh,
        int motorPowerW,
        double kerbMassKg,
        double riderMassKg,
        double maxLoadKg,
        double maxVolumeL,
        double consumptionFactor,
        long electricityIdrPerKwh,
        long wearIdrPerKwh,
        long upkeepIdrPerKm,
        String source,
        LocalDate asOf) {
    private static final long MAX_IDR = 1_000_000;

    static VehicleTypeJson of(VehicleType type) {
        return new VehicleTypeJson(
                type.id(),
                type.code(),
                type.name(),
                type.batteryWh(),
                type.usableShare(),
                type.reserveShare(),
                type.topSpeedKmh(),
                type.motorPowerW(),
                type.kerbMassKg(),
                type.riderMassKg(),
                type.maxLoadG() / 1000.0,
                type.maxVolumeMl() / 1000.0,
                type.consumptionFactor(),
                rupiah(type.electricityMilliIdrPerKwh()),
                rupiah(type.wearMilliIdrPerKwh()),
                rupiah(type.upkeepMilliIdrPerKm()),
                type.source(),
                type.asOf());
    }

    private static long rupiah(long milliIdr) {
        return Math.round(milliIdr / 1000.0);
    }

    static VehicleType read(byte[] bytes, long id, long version) {
        JsonBody body = JsonBody.parse(bytes);
        VehicleType type = body.object(reader -> read(reader, id, version));
        body.check();
        return type;
    }

    static VehicleType read(BodyReader reader, long id, long version) {
        VehicleType usual = VehicleCatalogue.usual();
        return new VehicleType(
                id,
                reader.text("code", 40),
                reader.text("name", 80),
                (int) reader.wholeNumber("batteryWh", 100, 20_000),
                reader.number("usableShare", 0.1, 1, usual.usableShare()),
                reader.number("reserveShare", 0, 0.9, usual.reserveShare()),
                (int) reader.wholeNumber("topSpeedKmh", 5, 150, usual.topSpeedKmh()),
                (int) reader.wholeNumber("motorPowerW", 250, 50_000, usual.motorPowerW()),
                reader.number("kerbMassKg", 20, 500, usual.kerbMassKg()),
                reader.number("riderMassKg", 0, 200, usual.riderMassKg()),
                reader.thousandths("maxLoadKg", 300, usual.maxLoadG()),
                reader.thousandths("maxVolumeL", 1_000, usual.maxVolumeMl()),
                reader.number("consumptionFactor", 0.5, 3, usual.consumptionFactor()),
                reader.wholeNumber("electricityIdrPerKwh", 0, MAX_IDR, rupiah(usual.electricityMilliIdrPerKwh()))
                        * 1000,
                reader.wholeNumber("wearIdrPerKwh", 0, MAX_IDR, rupiah(usual.wearMilliIdrPerKwh())) * 1000,
                reader.wholeNumber("upkeepIdrPerKm", 0, MAX_IDR, rupiah(usual.upkeepMilliIdrPerKm())) * 1000,
                reader.text("source", 200),
                reader.date("asOf"),
                version);
    }
}
