package id.rutedesa.api.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** In a file things have names, in the API numbers: {@code gudang} Gudang BUMDes stands for {@code depotId} 1. */
final class References {
    private final Map<String, Reference<?>> byKey;

    /** Which things a key may name; number 0 stands for a name that nothing has. */
    private record Reference<T>(
            String numberKey,
            java.util.function.Supplier<List<T>> all,
            ToLongFunction<T> number,
            Function<T, String> name) {
        String nameOf(long id) {
            return all.get().stream()
                    .filter(thing -> number.applyAsLong(thing) == id)
                    .map(name)
                    .findFirst()
                    .orElse("");
        }

        long numberOf(String wanted) {
            Optional<T> found = all.get().stream()
                    .filter(thing -> name.apply(thing).equals(wanted))
                    .findFirst();
            return found.isPresent() ? number.applyAsLong(found.get()) : Long.MAX_VALUE;
        }
    }

    References(FleetService fleet) {
        byKey = Map.of(
                "depot", new Reference<>("depotId", fleet::depots, Depot::id, Depot::name),
                "endDepot", new Reference<>("endDepotId", fleet::depots, Depot::id, Depot::name),
                "vehicleType",
                        new Reference<>("vehicleTypeId", fleet::vehicleTypes, VehicleType::id, VehicleType::code),
                "vehicle", new Reference<>("vehicleId", fleet::vehicles, Vehicle::id, Vehicle::name),
                "rider", new Reference<>("riderId", fleet::riders, Rider::id, Rider::name));
    }

    ObjectNode toNames(ObjectNode row) {
        byKey.forEach((key, reference) -> {
            JsonNode number = row.path(reference.numberKey());
            if (number.isNumber()) {
                row.put(key, reference.nameOf(number.asLong()));
            }
        });
        return row;
    }

    /** A name that nothing has becomes a number that nothing has: it is refused where numbers are checked. */
    ObjectNode toNumbers(ObjectNode row) {
        byKey.forEach((key, reference) -> {
            JsonNode name = row.remove(key);
            if (name != null) {
                row.put(reference.numberKey(), reference.numberOf(name.asString()));
            }
        });
        return row;
    }
}
