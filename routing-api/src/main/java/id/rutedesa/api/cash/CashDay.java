package id.rutedesa.api.cash;

import id.rutedesa.api.cash.CashRepository.Collected;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The cash of a day, whole Rupiah.
 *
 * @param riders those who should bring or brought cash, by name
 * @param unclear tasks that are done, but nobody knows by whom
 * @param countedIdr left out where nobody's cash was counted
 * @param differenceIdr counted less expected, over riders whose cash was counted; below 0 where some is missing
 * @param owed what belongs to each producer
 */
record CashDay(
        LocalDate date,
        List<OfRider> riders,
        List<OfTask> unclear,
        long expectedIdr,
        @Nullable Long countedIdr,
        @Nullable Long differenceIdr,
        List<Owed> owed) {

    /**
     * One rider's cash.
     *
     * @param reportedIdr what the rider says to have got
     */
    record OfRider(
            long riderId,
            String rider,
            long expectedIdr,
            long reportedIdr,
            @Nullable Long countedIdr,
            @Nullable Long differenceIdr,
            @Nullable String note,
            long version,
            List<OfTask> tasks) {}

    /** One hand-over; {@code askedIdr} or {@code reportedIdr} is left out where it is not known. */
    record OfTask(
            long taskId,
            String recipient,
            @Nullable String producer,
            @Nullable Long askedIdr,
            @Nullable Long reportedIdr) {
        static OfTask of(Collected one) {
            return new OfTask(
                    one.taskId(),
                    one.recipient(),
                    one.producer(),
                    rupiah(one.askedMilliIdr()),
                    rupiah(one.saidMilliIdr()));
        }
    }

    /** What belongs to a producer; {@code producer} is left out for the BUMDes's own. */
    record Owed(@Nullable String producer, int tasks, long owedIdr) {}

    private static final long MILLI = 1_000;

    private static @Nullable Long rupiah(@Nullable Long milliIdr) {
        return milliIdr == null ? null : (Long) (milliIdr / MILLI);
    }

    /** Sums up; {@code nameByRider} in the order in which riders are shown. */
    static CashDay of(
            LocalDate date, Map<Long, String> nameByRider, List<Collected> collected, List<CashCount> counts) {
        Map<Long, CashCount> countByRider = new HashMap<>();
        counts.forEach(count -> countByRider.put(count.riderId(), count));
        List<OfRider> riders = nameByRider.entrySet().stream()
                .map(rider -> ofRider(
                        rider.getKey(),
                        rider.getValue(),
                        collected.stream()
                                .filter(one -> rider.getKey().equals(one.riderId()))
                                .toList(),
                        countByRider.get(rider.getKey())))
                .filter(rider -> !rider.tasks().isEmpty() || rider.countedIdr() != null)
                .toList();
        List<OfRider> counted =
                riders.stream().filter(rider -> rider.countedIdr() != null).toList();
        return new CashDay(
                date,
                riders,
                collected.stream()
                        .filter(one -> one.riderId() == null)
                        .map(OfTask::of)
                        .toList(),
                collected.stream().mapToLong(Collected::expectedMilliIdr).sum() / MILLI,
                counted.isEmpty()
                        ? null
                        : (Long) sum(counted.stream().map(OfRider::countedIdr).toList()),
                counted.isEmpty()
                        ? null
                        : (Long)
                                sum(counted.stream().map(OfRider::differenceIdr).toList()),
                owed(collected));
    }

    private static long sum(Collection<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static OfRider ofRider(long id, String name, List<Collected> tasks, @Nullable CashCount count) {
        long expectedIdr = tasks.stream().mapToLong(Collected::expectedMilliIdr).sum() / MILLI;
        long reportedIdr = tasks.stream()
                        .mapToLong(one -> one.saidMilliIdr() == null ? 0 : one.saidMilliIdr())
                        .sum()
                / MILLI;
        Long countedIdr = count == null ? null : (Long) (count.milliIdr() / MILLI);
        return new OfRider(
                id,
                name,
                expectedIdr,
                reportedIdr,
                countedIdr,
                countedIdr == null ? null : (Long) (countedIdr - expectedIdr),
                count == null ? null : count.note(),
                count == null ? 0 : count.version(),
                tasks.stream().map(OfTask::of).toList());
    }

    /** Producers by name, then what is the BUMDes's own. */
    static List<Owed> owed(List<Collected> collected) {
        Map<String, List<Collected>> byProducer = new TreeMap<>();
        collected.forEach(one -> byProducer
                .computeIfAbsent(one.producer() == null ? "" : one.producer(), name -> new java.util.ArrayList<>())
                .add(one));
        return byProducer.entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> entry.getKey().isEmpty()))
                .map(entry -> new Owed(
                        entry.getKey().isEmpty() ? null : entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                        .mapToLong(Collected::expectedMilliIdr)
                                        .sum()
                                / MILLI))
                .toList();
    }
}
