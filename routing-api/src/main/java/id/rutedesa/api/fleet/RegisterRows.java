package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.BodyReader;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Rows of a register, put together from what its feature has already. */
record RegisterRows<T>(
        Supplier<List<T>> allRows,
        ToLongFunction<T> number,
        ToLongFunction<T> versionOf,
        UnaryOperator<T> saving,
        Reading<T> reading,
        Function<T, Object> writing) {

    /** Reads one row. */
    interface Reading<T> {
        T read(BodyReader reader, long id, long version);
    }

    List<T> all() {
        return allRows.get();
    }

    long id(T row) {
        return number.applyAsLong(row);
    }

    long version(T row) {
        return versionOf.applyAsLong(row);
    }

    /** Inserts a row with number 0, replaces another. */
    T save(T row) {
        return saving.apply(row);
    }

    T read(BodyReader reader, long id, long version) {
        return reading.read(reader, id, version);
    }

    Object json(T row) {
        return writing.apply(row);
    }
}
