package id.rutedesa.solver.plan;

/** Why the bike halts. */
public enum StopKind {
    /** The shift begins; goods are loaded. */
    START,
    /** Tasks are served. */
    VISIT,
    /** The bike is back at the start place between two trips; goods are handed in and loaded. */
    RELOAD,
    /** The shift ends. */
    END
}
