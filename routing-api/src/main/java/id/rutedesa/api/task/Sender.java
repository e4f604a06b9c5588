package id.rutedesa.api.task;

import id.rutedesa.api.region.PlaceOnRoad;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipment is picked up.
 *
 * @param lat degrees
 * @param lon degrees
 * @param serviceTime how long the pickup lasts
 * @param windows when it may start; empty means any time of the shift
 * @param place how it stood on the roads when it was saved
 */
public record Sender(
        String name,
        @Nullable String phone,
        @Nullable String address,
        double lat,
        double lon,
        Duration serviceTime,
        List<Window> windows,
        PlaceOnRoad place) {
    public Sender {
        windows = List.copyOf(windows);
    }

    Sender movedBy(Duration shift) {
        return new Sender(name, phone, address, lat, lon, serviceTime, Window.moved(windows, shift), place);
    }
}
