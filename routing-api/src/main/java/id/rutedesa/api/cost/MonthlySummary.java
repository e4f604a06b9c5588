package id.rutedesa.api.cost;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A month of one BUMDes in figures, without names of persons: what is signed.
 *
 * @param bumdes its name, for people
 * @param writtenAt a later file of the same month takes the place of an earlier one
 */
record MonthlySummary(String format, String bumdes, YearMonth month, Instant writtenAt, List<Day> days) {
    static final String FORMAT = "rutedesa-summary-1";

    MonthlySummary {
        days = List.copyOf(days);
    }

    /**
     * One day; money in thousandths of a Rupiah.
     *
     * @param routes of a rider: bike-days
     * @param wageMilliIdr overtime included
     */
    record Day(
            LocalDate day,
            long routes,
            long visits,
            long metres,
            long energyWh,
            long massG,
            long fixedMilliIdr,
            long wageMilliIdr,
            long distanceMilliIdr,
            long energyMilliIdr,
            long swapMilliIdr) {
        boolean sound() {
            return routes > 0
                    && List.of(
                                    visits,
                                    metres,
                                    energyWh,
                                    massG,
                                    fixedMilliIdr,
                                    wageMilliIdr,
                                    distanceMilliIdr,
                                    energyMilliIdr,
                                    swapMilliIdr)
                            .stream()
                            .allMatch(amount -> amount >= 0);
        }

        CostRow row() {
            return new CostRow(
                    day.toString(),
                    day.toString(),
                    routes,
                    visits,
                    metres,
                    energyWh,
                    List.of(fixedMilliIdr, wageMilliIdr, distanceMilliIdr, energyMilliIdr, swapMilliIdr));
        }
    }

    /** The same bytes for the same content, however a file was laid out. */
    byte[] signedBytes() {
        return JsonMapper.shared().writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }
}
