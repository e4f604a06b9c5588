package id.rutedesa.api.fleet;

import id.rutedesa.api.config.BumdesWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Which price held when. */
@Service
public class TariffHistory {
    private final MasterTables tables;
    private final BumdesWork work;

    TariffHistory(MasterTables tables, BumdesWork work) {
        this.tables = tables;
        this.work = work;
    }

    /** All prices of the current BUMDes by code, in the order of their dates; what the catalogue has and nobody changed too. */
    public Prices prices() {
        List<Tariff> own = work.read(tables.tariffs::all);
        List<String> codes = own.stream().map(Tariff::code).toList();
        List<Tariff> all = new java.util.ArrayList<>(own);
        TariffCatalogue.tariffs().stream()
                .filter(tariff -> !codes.contains(tariff.code()))
                .forEach(all::add);
        return new Prices(all);
    }

    /** Prices of one BUMDes. */
    public record Prices(List<Tariff> all) {
        public Prices {
            all = all.stream().sorted(Comparator.comparing(Tariff::asOf)).toList();
        }

        /** What held on a day: before the first date of a code its first price does. Empty for a code that nobody knows. */
        public Optional<Tariff> on(LocalDate date, String code) {
            NavigableMap<LocalDate, Tariff> byDate = all.stream()
                    .filter(tariff -> tariff.code().equals(code))
                    .collect(Collectors.toMap(Tariff::asOf, tariff -> tariff, (one, other) -> other, TreeMap::new));
            return Optional.ofNullable(byDate.floorEntry(date))
                    .or(() -> Optional.ofNullable(byDate.firstEntry()))
                    .map(java.util.Map.Entry::getValue);
        }

        /** A type at the price that held on a day, where it is paid by a dated one; of a code that nobody knows its own price. */
        VehicleType applied(VehicleType type, LocalDate date) {
            String code = type.energyTariff();
            return code == null ? type : on(date, code).map(type::pricedBy).orElse(type);
        }

        /** The last day, up to this one, on which any price changed: since then all are what they are on it. */
        public LocalDate sameSince(LocalDate date) {
            return all.stream()
                    .map(Tariff::asOf)
                    .filter(asOf -> !asOf.isAfter(date))
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }
    }
}
