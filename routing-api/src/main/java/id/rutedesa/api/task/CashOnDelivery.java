package id.rutedesa.api.task;

import org.jspecify.annotations.Nullable;

/**
 * What a rider collects at the hand-over.
 *
 * @param milliIdr thousandths of a Rupiah, 0 or more
 * @param producer whose money it is, or null where it is the BUMDes's own
 */
public record CashOnDelivery(long milliIdr, @Nullable String producer) {}
