package id.rutedesa.api.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A month of one BUMDes in figures, without names of persons: what is signed.
 *
 * @param bumdes its name, for people
 * @param writtenAt a later file of the same month takes the place of an earlier one; signed with its offset as it stands
 *     there, +08:00 as in all answers; files of the first versions bear UTC
 */
record MonthlySummary(String format, String bumdes, YearMonth month, OffsetDateTime writtenAt, List<Day> days) {
    static final String FORMAT = "rutedesa-summary-2";

    MonthlySummary {
        days = List.copyOf(days);
    }

    /**
     * One day; money in thousandths of a Rupiah.
     *
     * @param routes of a rider
     * @param wageMilliIdr overtime included
     * @param compared what other wheels are compared for
     * @param owned what owning the vehicles cost; left out where it was not counted, as in files from before it was
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
            long petrolMilliIdr,
            long energyMilliIdr,
            long wearMilliIdr,
            long swapMilliIdr,
            Compared compared,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Owned owned) {
        Day {
            owned = Owned.NOTHING.equals(owned) ? null : owned;
        }

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
                                    petrolMilliIdr,
                                    energyMilliIdr,
                                    wearMilliIdr,
                                    swapMilliIdr,
                                    compared.ownRoutes(),
                                    compared.routes(),
                                    compared.metres(),
                                    compared.energyWh(),
                                    compared.modelWh(),
                                    compared.lost(),
                                    compared.sameMilliIdr(false))
                            .stream()
                            .allMatch(amount -> amount >= 0)
                    && (owned == null || owned.sound());
        }

        /** What owning cost, or nothing. */
        Owned owning() {
            return owned == null ? Owned.NOTHING : owned;
        }

        CostRow row() {
            return new CostRow(
                    day.toString(),
                    day.toString(),
                    routes,
                    visits,
                    metres,
                    energyWh,
                    0,
                    List.of(
                            fixedMilliIdr,
                            wageMilliIdr,
                            distanceMilliIdr,
                            petrolMilliIdr,
                            energyMilliIdr,
                            wearMilliIdr,
                            swapMilliIdr,
                            owning().taxMilliIdr(),
                            owning().depreciationMilliIdr(),
                            owning().financeMilliIdr()),
                    compared);
        }
    }

    /** A day's tax, loss of value and interest of the vehicles that rode, thousandths of a Rupiah. */
    record Owned(long taxMilliIdr, long depreciationMilliIdr, long financeMilliIdr) {
        static final Owned NOTHING = new Owned(0, 0, 0);

        private boolean sound() {
            return taxMilliIdr >= 0 && depreciationMilliIdr >= 0 && financeMilliIdr >= 0;
        }
    }

    /** The same bytes for the same content, however a file was laid out. */
    byte[] signedBytes() {
        return JsonMapper.shared().writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }
}
