package id.rutedesa.api.fleet;

import id.rutedesa.api.config.BumdesWork;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Receipts of the current BUMDes, for other features. */
@Service
public class ReceiptBook {
    private final MasterTables tables;
    private final BumdesWork work;

    ReceiptBook(MasterTables tables, BumdesWork work) {
        this.tables = tables;
        this.work = work;
    }

    /** Those of some days, both included. */
    public List<Receipt> between(LocalDate from, LocalDate to) {
        return work.read(tables.receipts::all).stream()
                .filter(receipt ->
                        !receipt.date().isBefore(from) && !receipt.date().isAfter(to))
                .toList();
    }
}
