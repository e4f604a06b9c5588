package id.rutedesa.solver.plan;

/** Why the bike halts. */
public enum StopKind {
    /** The shift begins; goods are loaded. */
    START,
    /** Tasks are served. */
    VISIT,
    /** The bike is back at the depot between two trips; goods are handed in and loaded. */
    RELOAD,
    /** A reload at which the bike's pack is replaced by a charged one, too. */
    SWAP,
    /** Energy is taken away from the depot: a full pack, or charge. */
    STATION,
    /** The bike's pack is replaced by a charged one that was taken along, where the bike stands. */
    CARRIED_SWAP,
    /** The rider takes a break. */
    BREAK,
    /** The shift ends. */
    END
}
