package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.SparePackStock;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a copy of a plan tries out; what is null stays as it is.
 *
 * @param title in the words of whoever asks
 * @param withoutRiders riders who stay at home
 * @param startsAt local time at which every shift may start
 * @param endsAt local time by which everybody is back
 * @param electricityIdrPerKwh price at the socket, whole Rupiah
 * @param wageIdrPerHour whole Rupiah
 * @param sparePacks packs of each type at the depot, where there are any
 * @param vehicleTypeId what everybody rides instead of their own
 * @param vehicleTypeRiders those who ride it, the others keeping their own; empty for everybody
 */
record CopyWish(
        String title,
        List<Long> withoutRiders,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable Long electricityIdrPerKwh,
        @Nullable Long wageIdrPerHour,
        @Nullable Integer sparePacks,
        @Nullable Long vehicleTypeId,
        List<Long> vehicleTypeRiders) {
    private static final int MOST_RIDERS = 200;
    private static final int MOST_PACKS = 1_000;
    private static final long HIGHEST_PRICE_IDR = 1_000_000;
    private static final long MILLI = 1_000;

    static CopyWish read(BodyReader reader) {
        LocalTime startsAt = reader.has("startsAt") ? reader.time("startsAt", LocalTime.MIN) : null;
        LocalTime endsAt = reader.has("endsAt") ? reader.time("endsAt", LocalTime.MAX) : null;
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
            reader.reject(
                    "ends-before-start",
                    "endsAt",
                    new Text("Jam kerjanya berakhir sebelum mulai.", "The shift ends before it starts."));
        }
        return new CopyWish(
                reader.text("title", 120),
                reader.wholeNumbers("withoutRiders", MOST_RIDERS),
                startsAt,
                endsAt,
                price(reader, "electricityIdrPerKwh"),
                price(reader, "wageIdrPerHour"),
                reader.has("sparePacks") ? (Integer) (int) reader.wholeNumber("sparePacks", 0, MOST_PACKS) : null,
                reader.has("vehicleTypeId") ? (Long) reader.wholeNumber("vehicleTypeId", 1, Long.MAX_VALUE) : null,
                reader.wholeNumbers("vehicleTypeRiders", MOST_RIDERS));
    }

    private static @Nullable Long price(BodyReader reader, String key) {
        return reader.has(key) ? (Long) reader.wholeNumber(key, 0, HIGHEST_PRICE_IDR) : null;
    }

    /**
     * The day as the copy has it.
     *
     * @param other the type that {@link #vehicleTypeId} names, or null
     * @throws InvalidInputException where nobody is left to ride
     */
    DayInput applyTo(DayInput day, @Nullable VehicleType other) {
        List<RiderShift> shifts = day.shifts().stream()
                .filter(shift -> !withoutRiders.contains(shift.rider().id()))
                .map(shift -> changed(shift, typeOf(shift, other), day.date()))
                .filter(shift -> shift.earliest().isBefore(shift.latest()))
                .toList();
        if (shifts.isEmpty()) {
            throw new InvalidInputException(List.of(new Issue(
                    "empty-fleet",
                    "",
                    new Text(
                            "Tidak ada kurir yang tersisa. Sisakan paling sedikit satu, dan mulai sebelum jam pulangnya.",
                            "There is no rider left. Keep one at least, and start before the end of the shift."))));
        }
        Integer packs = sparePacks;
        List<SparePackStock> stock = packs == null
                ? day.sparePacks()
                : day.sparePacks().stream()
                        .filter(known -> packs > 0)
                        .map(known -> known.with(packs, known.chargeW()))
                        .toList();
        return new DayInput(day.depot(), day.date(), shifts, day.tasks(), stock)
                .withStations(day.stations())
                .withMorning(day.morning());
    }

    private VehicleType typeOf(RiderShift shift, @Nullable VehicleType other) {
        boolean rides = vehicleTypeRiders.isEmpty()
                || vehicleTypeRiders.contains(shift.rider().id());
        return other != null && rides ? other : shift.type();
    }

    private RiderShift changed(RiderShift shift, VehicleType type, LocalDate date) {
        return shift.with(
                        wageIdrPerHour == null ? shift.rider() : shift.rider().withWage(wageIdrPerHour * MILLI),
                        electricityIdrPerKwh == null ? type : type.withElectricity(electricityIdrPerKwh * MILLI))
                .at(
                        startsAt == null ? shift.earliest() : at(date, startsAt),
                        endsAt == null ? shift.latest() : at(date, endsAt));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).toInstant(LocalTimeZone.WITA);
    }
}
