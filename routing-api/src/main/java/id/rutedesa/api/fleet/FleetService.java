package id.rutedesa.api.fleet;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.RowVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The fleet of the current BUMDes. Every method runs in its own transaction or joins the caller's. */
@Service
public class FleetService {
    private final FleetRepository rows;
    private final BumdesWork work;

    private final MasterTables master;
    private final LearnedConsumption learned;
    private final TariffHistory tariffs;

    FleetService(
            FleetRepository rows,
            MasterTables master,
            LearnedConsumption learned,
            TariffHistory tariffs,
            BumdesWork work) {
        this.rows = rows;
        this.master = master;
        this.learned = learned;
        this.tariffs = tariffs;
        this.work = work;
    }

    public List<Depot> depots() {
        return work.read(rows::depots);
    }

    /**
     * One depot.
     *
     * @throws NotFoundException where this BUMDes has no such depot
     */
    public Depot depot(long id) {
        return work.read(() -> rows.findDepot(id)).orElseThrow(() -> FleetTable.DEPOT.notFound(id));
    }

    /**
     * The spare packs of a depot, by vehicle type.
     *
     * @throws NotFoundException where this BUMDes has no such depot
     */
    public List<SparePackStock> sparePacks(long depotId) {
        return work.read(() -> {
            requireFound(rows.findDepot(depotId), FleetTable.DEPOT, depotId);
            return rows.sparePacks(depotId);
        });
    }

    /** Places of this BUMDes where batteries are swapped or charged away from its depots. */
    public List<Station> stations() {
        return work.read(master.stations::all);
    }

    /**
     * Sets the spare packs of one vehicle type at a depot; none end the stock.
     *
     * @throws NotFoundException where this BUMDes has no such depot or type
     */
    public SparePackStock save(long depotId, SparePackStock stock) {
        return save(depotId, stock, known -> {});
    }

    /**
     * The same, where what stands now is what the caller has seen.
     *
     * @param seen is given the stock as it stands, of 0 packs where there is none; what it throws keeps that as it is
     */
    SparePackStock save(long depotId, SparePackStock stock, Consumer<SparePackStock> seen) {
        return work.write(() -> {
            requireFound(rows.findDepot(depotId), FleetTable.DEPOT, depotId);
            requireFound(rows.findVehicleType(stock.vehicleTypeId()), FleetTable.VEHICLE_TYPE, stock.vehicleTypeId());
            rows.lockSparePacks(depotId);
            seen.accept(stockOf(depotId, stock.vehicleTypeId()));
            rows.put(depotId, stock);
            return stock;
        });
    }

    /**
     * The spare packs of one vehicle type at a depot, of 0 packs where there are none.
     *
     * @throws NotFoundException where this BUMDes has no such depot or type
     */
    SparePackStock sparePacks(long depotId, long vehicleTypeId) {
        return work.read(() -> {
            requireFound(rows.findDepot(depotId), FleetTable.DEPOT, depotId);
            requireFound(rows.findVehicleType(vehicleTypeId), FleetTable.VEHICLE_TYPE, vehicleTypeId);
            return stockOf(depotId, vehicleTypeId);
        });
    }

    private SparePackStock stockOf(long depotId, long vehicleTypeId) {
        return rows.sparePacks(depotId).stream()
                .filter(stock -> stock.vehicleTypeId() == vehicleTypeId)
                .findFirst()
                .orElse(new SparePackStock(vehicleTypeId, 0, 0));
    }

    /** All stocks of all depots, as a file has them. */
    List<SparePackRow> sparePackRows() {
        return work.read(() -> rows.depots().stream()
                .flatMap(
                        depot -> rows.sparePacks(depot.id()).stream().map(stock -> new SparePackRow(depot.id(), stock)))
                .toList());
    }

    /** Sets a stock that a file names. */
    SparePackRow save(SparePackRow row) {
        return work.write(() -> {
            requireKnown(rows.findDepot(row.depotId()), "/depotId");
            requireKnown(rows.findVehicleType(row.stock().vehicleTypeId()), "/vehicleTypeId");
            return new SparePackRow(row.depotId(), save(row.depotId(), row.stock()));
        });
    }

    /**
     * One rider.
     *
     * @throws NotFoundException where this BUMDes has no such rider
     */
    public Rider rider(long id) {
        return work.read(() -> rows.findRider(id)).orElseThrow(() -> FleetTable.RIDER.notFound(id));
    }

    public List<Rider> riders() {
        return work.read(rows::riders);
    }

    /**
     * Who can ride from the depot that day, and when: active riders with an active motorbike who are not absent, in the order of
     * their numbers. Types draw what was learned of them, and run on what it costs that day.
     */
    public List<RiderShift> shifts(long depotId, LocalDate date) {
        return work.read(() -> {
            Map<Long, Vehicle> vehicles =
                    rows.vehicles().stream().filter(Vehicle::active).collect(byId(Vehicle::id));
            TariffHistory.Prices prices = tariffs.prices();
            Map<Long, VehicleType> types = rows.vehicleTypes().stream()
                    .map(learned.applied())
                    .map(type -> prices.applied(type, date))
                    .collect(byId(VehicleType::id));
            Map<Long, Depot> depots = rows.depots().stream().collect(byId(Depot::id));
            Map<Long, RiderDay> days =
                    master.riderDays.having("date", date).stream().collect(byId(RiderDay::riderId));
            return rows.riders().stream()
                    .filter(rider -> rider.depotId() == depotId)
                    .flatMap(rider ->
                            shift(rider, vehicles::get, types::get, days.get(rider.id()), date, depots::get).stream())
                    .toList();
        });
    }

    /** The shift that {@link #shifts} has of one rider; empty where it has none. */
    public Optional<RiderShift> shift(long riderId, LocalDate date) {
        return work.read(() -> rows.findRider(riderId)
                .flatMap(rider -> shift(
                        rider,
                        number ->
                                rows.findVehicle(number).filter(Vehicle::active).orElse(null),
                        number -> rows.findVehicleType(number)
                                .map(learned.applied())
                                .orElse(null),
                        master.riderDays.having("date", date).stream()
                                .filter(day -> day.riderId() == riderId)
                                .findFirst()
                                .orElse(null),
                        date,
                        number -> rows.findDepot(number).orElse(null))));
    }

    private static Optional<RiderShift> shift(
            Rider rider,
            LongFunction<@Nullable Vehicle> vehicles,
            LongFunction<@Nullable VehicleType> types,
            @Nullable RiderDay day,
            LocalDate date,
            LongFunction<@Nullable Depot> depots) {
        if (!rider.active() || rider.vehicleId() == null || (day != null && day.kind() == RiderDay.Kind.ABSENT)) {
            return Optional.empty();
        }
        Vehicle vehicle = vehicles.apply(rider.vehicleId());
        VehicleType type = vehicle == null ? null : types.apply(vehicle.vehicleTypeId());
        if (vehicle == null || type == null) {
            return Optional.empty();
        }
        Long end = rider.rules().endDepotId();
        return Optional.of(new RiderShift(
                rider,
                vehicle,
                type,
                at(date, day == null ? null : day.startsAt(), rider.startsAt()),
                at(date, day == null ? null : day.endsAt(), rider.endsAt()),
                end == null ? null : depots.apply(end)));
    }

    private static Instant at(LocalDate date, @Nullable LocalTime other, LocalTime usual) {
        return date.atTime(other == null ? usual : other).toInstant(LocalTimeZone.WITA);
    }

    private static <T> java.util.stream.Collector<T, ?, Map<Long, T>> byId(Function<T, Long> id) {
        return Collectors.toMap(id, Function.identity());
    }

    List<VehicleType> vehicleTypes() {
        return work.read(rows::vehicleTypes);
    }

    /**
     * One vehicle type.
     *
     * @throws NotFoundException where this BUMDes has no such type
     */
    public VehicleType vehicleType(long id) {
        return work.read(() -> rows.findVehicleType(id)).orElseThrow(() -> FleetTable.VEHICLE_TYPE.notFound(id));
    }

    /**
     * A vehicle type at the prices of a day.
     *
     * @throws NotFoundException where this BUMDes has no such type
     */
    public VehicleType vehicleType(long id, LocalDate date) {
        return work.read(() -> tariffs.prices().applied(vehicleType(id), date));
    }

    /** Whether this BUMDes has any vehicle type. */
    public boolean hasVehicleTypes() {
        return !vehicleTypes().isEmpty();
    }

    /**
     * The vehicle type with that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public VehicleType vehicleTypeOfCode(String code) {
        return vehicleTypes().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No vehicle type '%s'.".formatted(code)));
    }

    List<Vehicle> vehicles() {
        return work.read(rows::vehicles);
    }

    Vehicle vehicle(long id) {
        return work.read(() -> rows.findVehicle(id)).orElseThrow(() -> FleetTable.VEHICLE.notFound(id));
    }

    /** Saves a new depot (number 0), or replaces the one with the same number and version. */
    public Depot save(Depot depot) {
        return work.write(
                () -> depot.id() == 0 ? rows.insert(depot) : rows.update(depot).orElseThrow(RowVersion::stale));
    }

    /** Saves a new vehicle type (number 0), or replaces the one with the same number and version. */
    public VehicleType save(VehicleType type) {
        return work.write(() -> {
            String tariff = type.energyTariff();
            if (tariff != null) {
                requireKnown(tariffs.prices().on(type.asOf(), tariff), "/energyTariff");
            }
            return type.id() == 0 ? rows.insert(type) : rows.update(type).orElseThrow(RowVersion::stale);
        });
    }

    /** Saves a new vehicle (number 0), or replaces the one with the same number and version. */
    public Vehicle save(Vehicle vehicle) {
        return work.write(() -> {
            requireKnown(rows.findDepot(vehicle.depotId()), "/depotId");
            requireKnown(rows.findVehicleType(vehicle.vehicleTypeId()), "/vehicleTypeId");
            return vehicle.id() == 0
                    ? rows.insert(vehicle)
                    : rows.update(vehicle).orElseThrow(RowVersion::stale);
        });
    }

    /** Saves a new rider (number 0), or replaces the one with the same number and version. */
    public Rider save(Rider rider) {
        return work.write(() -> {
            requireKnown(rows.findDepot(rider.depotId()), "/depotId");
            if (rider.vehicleId() != null) {
                requireKnown(rows.findVehicle(rider.vehicleId()), "/vehicleId");
            }
            if (rider.rules().endDepotId() != null) {
                requireKnown(rows.findDepot(rider.rules().endDepotId()), "/endDepotId");
            }
            return rider.id() == 0 ? rows.insert(rider) : rows.update(rider).orElseThrow(RowVersion::stale);
        });
    }

    void delete(FleetTable table, long id) {
        work.run(() -> {
            if (!rows.delete(table, id)) {
                throw table.notFound(id);
            }
        });
    }

    private static void requireKnown(Optional<?> referred, String pointer) {
        if (referred.isEmpty()) {
            throw new InvalidInputException(List.of(new Issue(
                    "unknown-reference",
                    pointer,
                    new Text("Nomor ini tidak dikenal.", "There is nothing with this number."))));
        }
    }

    private static void requireFound(Optional<?> row, FleetTable table, long id) {
        if (row.isEmpty()) {
            throw table.notFound(id);
        }
    }
}
