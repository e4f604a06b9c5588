package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.planning.PlanDocument.UnassignedDocument;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A plan as text for the terminal, in Bahasa Indonesia. */
final class RoutePrinter {
    private static final Locale BAHASA = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", BAHASA);

    private RoutePrinter() {}

    static String print(LocalDate date, PlanDocument plan) {
        StringBuilder out = new StringBuilder();
        out.append("%nRute hari ini, %s%n".formatted(date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", BAHASA))));
        plan.routes().forEach(route -> append(out, route));
        for (UnassignedDocument task : plan.unassigned()) {
            out.append("%nBelum terjadwal: %s. %s%n"
                    .formatted(task.recipient(), PlanWords.unassigned(task).id()));
        }
        var cost = plan.cost();
        long total = Rupiah.total(cost.parts());
        out.append(
                "%nSeluruhnya %s km, Rp%s%n".formatted(kilometres(plan.metres()), String.format(BAHASA, "%,d", total)));
        return out.toString();
    }

    private static void append(StringBuilder out, RouteDocument route) {
        out.append("%n%s (%s): berangkat %s, kembali %s, %s km, sisa baterai %d%%%s%n"
                .formatted(
                        route.rider(),
                        route.vehicle(),
                        clock(route.stops().get(0).departure()),
                        clock(route.arrival()),
                        kilometres(route.metres()),
                        Math.round(route.stateOfChargeOnReturn() * 100),
                        route.flatEstimate() ? " (tanpa hitungan tanjakan)" : ""));
        int number = 0;
        for (StopDocument stop : route.stops()) {
            if (stop.taskId() != null) {
                number++;
                out.append("  %2d. %s  %s (%s)%n"
                        .formatted(number, clock(stop.serviceStart()), stop.recipient(), activity(stop)));
            } else if (stop.kind().equals("reload") || stop.kind().equals("swap")) {
                out.append("      %s  muat lagi di gudang, berangkat %s%n"
                        .formatted(clock(stop.arrival()), clock(stop.departure())));
            } else if (stop.kind().equals(StopDocument.CARRIED_SWAP)) {
                out.append("      %s  tukar dengan baterai yang dibawa, berangkat %s%n"
                        .formatted(clock(stop.arrival()), clock(stop.departure())));
            } else if (stop.isAtStation()) {
                out.append("      %s  %s di %s, berangkat %s%n"
                        .formatted(
                                clock(stop.arrival()),
                                stop.kind().equals(StopDocument.STATION_SWAP) ? "tukar baterai" : "isi baterai",
                                stop.stationName(),
                                clock(stop.departure())));
            }
        }
    }

    private static String activity(StopDocument stop) {
        return "pickup".equals(stop.activity()) ? "penjemputan" : "pengiriman";
    }

    private static String clock(@Nullable OffsetDateTime at) {
        return at == null ? "" : at.format(CLOCK);
    }

    private static String kilometres(int metres) {
        return String.format(BAHASA, "%.1f", metres / 1_000.0);
    }
}
