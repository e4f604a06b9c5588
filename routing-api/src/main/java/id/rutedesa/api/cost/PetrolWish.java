package id.rutedesa.api.cost;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.solver.cost.CostLine;
import id.rutedesa.solver.cost.EnergyPrice;
import id.rutedesa.solver.cost.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * The petrol motorbike that the same kilometres are priced with. The wage, what a day costs in any case and the load are the
 * same on both sides; fuel and upkeep stand against energy, swaps and upkeep.
 *
 * @param litreIdr price of a litre
 * @param kmPerLitre loaded
 * @param upkeepIdrPerKm maintenance, tyres and tax
 */
record PetrolWish(long litreIdr, double kmPerLitre, long upkeepIdrPerKm) {
    private static final long MILLI = 1_000;
    private static final long M_PER_KM = 1_000;

    PetrolWish {
        List<Issue> issues = new ArrayList<>();
        check(issues, litreIdr >= 0 && litreIdr <= 1_000_000, "?litreIdr", "0–1000000");
        check(issues, kmPerLitre >= 1 && kmPerLitre <= 200, "?kmPerLitre", "1–200");
        check(issues, upkeepIdrPerKm >= 0 && upkeepIdrPerKm <= 100_000, "?upkeepIdrPerKm", "0–100000");
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
    }

    private static void check(List<Issue> issues, boolean fits, String pointer, String range) {
        if (!fits) {
            issues.add(new Issue(
                    "out-of-range",
                    pointer,
                    new Text("Isi antara %s.".formatted(range), "Between %s.".formatted(range))));
        }
    }

    /** What the same kilometres and the same wage cost on petrol. */
    long milliIdr(CostRow electric) {
        long metresPerLitre = Math.round(kmPerLitre * M_PER_KM);
        long fuel = new EnergyPrice.Petrol(CostLine.PETROL_PUMP, litreIdr * MILLI, metresPerLitre)
                .milliIdr(electric.metres(), 0);
        long upkeep = Money.priced(upkeepIdrPerKm * MILLI, electric.metres(), M_PER_KM);
        return electric.milliIdr().get(0) + electric.milliIdr().get(1) + fuel + upkeep;
    }
}
