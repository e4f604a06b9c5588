package id.rutedesa.api.fleet;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a BUMDes keeps besides its fleet. */
@Service
class MasterData {
    final MasterRows<Recipient> recipients;
    final MasterRows<MarketDay> marketDays;
    final MasterRows<Tariff> tariffs;
    final MasterRows<RiderDay> riderDays;
    final MasterRows<Receipt> receipts;
    final MasterRows<Station> stations;
    private final FleetRepository fleet;
    private final BumdesWork work;

    MasterData(MasterTables tables, FleetRepository fleet, BumdesWork work) {
        this.fleet = fleet;
        this.work = work;
        recipients =
                new MasterRows<>(tables.recipients, work, Recipient::id, Recipient::version, "penerima", "recipient");
        marketDays = new MasterRows<>(
                tables.marketDays, work, MarketDay::id, MarketDay::version, "hari pasar", "market day");
        tariffs = new MasterRows<>(tables.tariffs, work, Tariff::id, Tariff::version, "tarif", "tariff");
        receipts = new MasterRows<>(tables.receipts, work, Receipt::id, Receipt::version, "kuitansi", "receipt");
        stations = new MasterRows<>(tables.stations, work, Station::id, Station::version, "stasiun", "station");
        riderDays =
                new MasterRows<>(tables.riderDays, work, RiderDay::id, RiderDay::version, "hari kurir", "rider's day");
    }

    /** Saves a station; a swap station for packs of a vehicle type that this BUMDes knows. */
    Station save(Station station) {
        String type = station.vehicleType();
        boolean known = type == null
                || work.read(fleet::vehicleTypes).stream()
                        .anyMatch(each -> each.code().equals(type));
        if (!known) {
            throw new InvalidInputException(List.of(new Issue(
                    "unknown-reference",
                    "/vehicleType",
                    new Text("Jenis motor ini tidak dikenal.", "There is no vehicle type of this code."))));
        }
        return stations.save(station);
    }

    /** Saves a rider's day of a rider that this BUMDes has. */
    RiderDay save(RiderDay day) {
        if (work.read(() -> fleet.findRider(day.riderId())).isEmpty()) {
            throw new InvalidInputException(List.of(new Issue(
                    "unknown-reference",
                    "/riderId",
                    new Text("Nomor ini tidak dikenal.", "There is nothing with this number."))));
        }
        return riderDays.save(day);
    }
}
