package id.rutedesa.solver.model;

/** What happens to the goods at a visit. */
public enum Activity {
    /** The goods leave the bike. */
    DELIVERY,
    /** The goods come on the bike. */
    PICKUP
}
