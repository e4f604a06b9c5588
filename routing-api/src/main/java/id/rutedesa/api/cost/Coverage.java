package id.rutedesa.api.cost;

import id.rutedesa.api.config.BumdesWork;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** How much of what the current BUMDes should have ridden is on record. */
@Service
public class Coverage {
    private final CostRepository rows;
    private final BumdesWork work;

    Coverage(CostRepository rows, BumdesWork work) {
        this.rows = rows;
        this.work = work;
    }

    /** Of the days from one to the other, both included. */
    public CoverageJson of(LocalDate from, LocalDate to, Locale locale) {
        Period period = new Period(from, to);
        return work.read(() -> CoverageJson.ofOne(rows.whole(period).compared(), rows.bikeDays(period), locale));
    }
}
