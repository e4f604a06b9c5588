package id.rutedesa.solver.bench;

import id.rutedesa.solver.SolveRequest;
import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.InvalidFileException;

/** Solves problems in VROOM's JSON for a bench: what reads them lives outside this module. */
@FunctionalInterface
public interface VroomSolver {
    /**
     * Solves a problem and has the answer verified.
     *
     * @param file its name, for messages
     * @throws InvalidFileException with the line, where the problem cannot be understood
     */
    CheckedPlan solve(String file, byte[] problem, SolveRequest request);
}
