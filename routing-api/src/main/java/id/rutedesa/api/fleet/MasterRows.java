package id.rutedesa.api.fleet;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.RowVersion;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One table of the current BUMDes with its rules for versions.
 *
 * @param <T> a row
 */
final class MasterRows<T> {
    private final RowTable<T> table;
    private final BumdesWork work;
    private final ToLongFunction<T> id;
    private final ToLongFunction<T> version;
    private final String wordId;
    private final String wordEn;

    /** The words say what a row is, in both languages. */
    MasterRows(
            RowTable<T> table,
            BumdesWork work,
            ToLongFunction<T> id,
            ToLongFunction<T> version,
            String wordId,
            String wordEn) {
        this.table = table;
        this.work = work;
        this.id = id;
        this.version = version;
        this.wordId = wordId;
        this.wordEn = wordEn;
    }

    List<T> all() {
        return work.read(table::all);
    }

    /** Rows whose column has that value. */
    List<T> having(String column, Object value) {
        return work.read(() -> table.having(column, value));
    }

    T get(long number) {
        return work.read(() -> table.find(number)).orElseThrow(() -> NotFoundException.of(wordId, wordEn, number));
    }

    /** The version of a row that may be changed by whoever has seen what {@code ifMatch} names. */
    long versionFor(long number, @Nullable String ifMatch) {
        long present = version.applyAsLong(get(number));
        RowVersion.requireMatch(ifMatch, present);
        return present;
    }

    T save(T row) {
        long number = id.applyAsLong(row);
        return work.write(() -> number == 0
                ? table.insert(row)
                : table.update(row, number, version.applyAsLong(row)).orElseThrow(RowVersion::stale));
    }

    void delete(long number, @Nullable String ifMatch) {
        long present = versionFor(number, ifMatch);
        work.run(() -> {
            if (!table.delete(number, present)) {
                throw RowVersion.stale();
            }
        });
    }

    long id(T row) {
        return id.applyAsLong(row);
    }

    long version(T row) {
        return version.applyAsLong(row);
    }
}
