package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.sheet.Column;
import id.rutedesa.api.sheet.Sheet;
import id.rutedesa.api.sheet.SheetWriter.RowSink;
import id.rutedesa.api.sheet.SheetWriter.RowSource;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row for each halt of a plan. Kilometres are those ridden to the halt, the battery is that of the departure. */
record StopTable(PlanDocument document) implements RowSource {
    static final Sheet SHEET = new Sheet(
            "rute",
            List.of(
                    Column.text("kurir", "rider", "Kurir 1"),
                    Column.text("motor", "vehicle", "Motor 1"),
                    Column.number("urutan", "number", "1"),
                    Column.text("tiba", "arrival", "08:10"),
                    Column.text("berangkat", "departure", "08:15"),
                    Column.text("jenis", "kind", "antar"),
                    Column.text("penerima", "recipient", "Homestay Moni"),
                    Column.text("alamat", "address", "Desa Moni"),
                    Column.text("telepon", "phone", "081200000000"),
                    Column.text("catatan", "note", ""),
                    Column.number("kg", "handedKg", "10"),
                    Column.number("km", "km", "12.5"),
                    Column.number("baterai (%)", "charge", "83")),
            List.of());

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final double METRES_PER_KM = 1_000;
    private static final int PERCENT = 100;
    private static final Map<String, String> KINDS = Map.of(
            "start",
            "berangkat",
            "end",
            "pulang",
            "reload",
            "muat ulang",
            "swap",
            "tukar baterai",
            StopDocument.CARRIED_SWAP,
            "tukar baterai bawaan",
            "break",
            "istirahat",
            StopDocument.STATION_SWAP,
            "tukar baterai di stasiun",
            StopDocument.STATION_CHARGE,
            "isi baterai di stasiun");

    @Override
    public void each(RowSink sink) throws IOException {
        for (RouteDocument route : document.routes()) {
            for (int i = 0; i < route.stops().size(); i++) {
                sink.row(cells(route, i));
            }
        }
    }

    private static List<String> cells(RouteDocument route, int i) {
        StopDocument stop = route.stops().get(i);
        int metres = i == 0 ? 0 : route.legs().get(i - 1).metres();
        return List.of(
                route.rider(),
                route.vehicle(),
                Integer.toString(i),
                clock(stop.arrival()),
                clock(stop.departure()),
                kind(stop),
                text(stop.stationName() == null ? stop.recipient() : stop.stationName()),
                text(stop.address()),
                text(stop.phone()),
                text(stop.note()),
                text(stop.handedKg()),
                Double.toString(metres / METRES_PER_KM),
                Long.toString(Math.round(stop.stateOfCharge() * PERCENT)));
    }

    private static String kind(StopDocument stop) {
        if (stop.taskId() == null) {
            return KINDS.getOrDefault(stop.kind(), stop.kind());
        }
        return "pickup".equals(stop.activity()) ? "ambil" : "antar";
    }

    private static String clock(OffsetDateTime time) {
        return CLOCK.format(time);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
