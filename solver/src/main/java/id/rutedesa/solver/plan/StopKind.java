package id.rutedesa.solver.plan;

/** Why the bike halts. */
public enum StopKind {
    /** The shift begins; goods are loaded. */
    START,
    /** Tasks are served. */
    VISIT,
    /** The shift ends. */
    END
}
