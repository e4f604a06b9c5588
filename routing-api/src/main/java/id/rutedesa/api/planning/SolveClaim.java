package id.rutedesa.api.planning;

import java.time.Duration;

/**
 * The right to solve one version, as long as nobody claims it again.
 *
 * @param id of the row in the queue
 * @param bumdesId whose plan it is
 * @param number of the version
 * @param fence number of this claim: what is saved with an older one is refused
 * @param timeLimit what the search may take in all
 * @param spent of it, under earlier claims
 * @param waited from queueing to this claim
 */
record SolveClaim(
        long id,
        long bumdesId,
        long planId,
        int number,
        long fence,
        Duration timeLimit,
        Duration spent,
        Duration waited) {}
