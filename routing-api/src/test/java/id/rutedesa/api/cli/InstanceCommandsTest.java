package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code solve}, {@code verify-plan} and {@code bench} on one map in every format: A (3, 4), B (6, 8), C (1, 1), depot (0, 0). */
class InstanceCommandsTest {
    private static final String CVRP = """
            NAME : kecil
            TYPE : CVRP
            DIMENSION : 4
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 10
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 6 8
            4 1 1
            DEMAND_SECTION
            1 0
            2 4
            3 6
            4 5
            DEPOT_SECTION
             1
             -1
            EOF
            """;
    private static final String SOLOMON = """
            kecil

            VEHICLE
            NUMBER     CAPACITY
              2         10

            CUSTOMER
            CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

                0   0   0   0   0   60   0
                1   3   4   4   0   50   2
                2   6   8   6   0   50   2
                3   1   1   5   0   50   1
            """;
    private static final String LI_LIM = """
            2 10 1
            0 0  0  0 0 100 0 0 0
            1 3  4  7 0 100 1 0 2
            2 6  8 -7 0 100 1 1 0
            """;
    private static final String MULTI_TRIP = """
            NAME: kecil
            TYPE: MTVRPTWR
            EDGE_WEIGHT_TYPE: EUC_2D
            DIMENSION: 4
            VEHICLES: 1
            CAPACITY: 10
            SERVICE_TIME: 1
            NODE_COORD_SECTION
            1 0 0
            2 3 4
            3 6 8
            4 1 1
            DEMAND_SECTION
            1 0
            2 4
            3 6
            4 5
            TIME_WINDOW_SECTION
            1 0 90
            2 0 90
            3 0 90
            4 0 90
            RELEASE_TIME_SECTION
            1 0
            2 4
            3 0
            4 0
            VEHICLES_RELOAD_DEPOT_SECTION
            1 1
            DEPOT_SECTION
            1
            EOF
            """;
    private static final String ELECTRIC = """
            StringID Type x y demand ReadyTime DueDate ServiceTime
            D0 d 0.0 0.0 0.0 0.0 100.0 0.0
            S0 f 3.0 4.0 0.0 0.0 100.0 0.0
            C1 c 6.0 8.0 4.0 0.0 100.0 1.0

            Q Vehicle fuel tank capacity /12.0/
            C Vehicle load capacity /10.0/
            r fuel consumption rate /1.0/
            g inverse refueling rate /0.5/
            v average Velocity /1.0/
            """;
    private static final String VROOM = """
            {"vehicles": [{"id": 1, "start_index": 0, "end_index": 0}],
             "jobs": [{"id": 7, "location_index": 1}, {"id": 8, "location_index": 2}],
             "matrices": {"car": {"durations": [[0, 60, 90], [60, 0, 40], [90, 40, 0]]}}}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = MainCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String text(String format) {
        return switch (format) {
            case "cvrp" -> CVRP;
            case "solomon" -> SOLOMON;
            case "li-lim" -> LI_LIM;
            case "multi-trip" -> MULTI_TRIP;
            default -> ELECTRIC;
        };
    }

    /** By hand: depot, A, B and back are 5 + 5 + 10; C and back 2√2, each leg rounded, cut at a tenth, or in tenths. */
    @ParameterizedTest
    @CsvSource({"cvrp, 22.00, 2", "solomon, 22.80, 2", "li-lim, 20.00, 1", "multi-trip, 228.00, 1", "electric, 20.00, 1"
    })
    void aSolvedInstanceIsAcceptedByItsCheckAndAChangedPlanIsNot(String format, String cost, int vehicles)
            throws IOException {
        String instance = file(format + ".txt", text(format));
        String plan = folder.resolve("plan.sol").toString();

        assertThat(run("solve", instance, "--seconds", "0.3", "--out", plan))
                .as(err.toString())
                .isZero();
        assertThat(run("verify-plan", instance, plan)).as(out.toString()).isZero();
        assertThat(out.toString()).startsWith("cost " + cost).contains(vehicles + " vehicles");

        String shorter = Files.readString(Path.of(plan))
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst(" \\S+$", "");
        assertThat(run("verify-plan", instance, file("shorter.sol", shorter + "\n")))
                .as("a visit is missing")
                .isPositive();
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() throws IOException {
        String cut = file("cut.vrp", CVRP.substring(0, CVRP.indexOf("4 5")));
        assertThat(run("solve", cut)).isEqualTo(2);
        assertThat(err.toString()).contains("cut.vrp, DEMAND_SECTION has 3 rows for 4 places");
        String plan = file("plan.sol", "Route #1: 1 9\nCost 3\n");
        assertThat(run("verify-plan", file("a.vrp", CVRP), plan)).isEqualTo(2);
        assertThat(err.toString()).contains("plan.sol, line 1");
        assertThat(run("solve", file("b.vrp", CVRP), "--seconds", "0")).isEqualTo(1);
    }

    @Test
    void vroomsJsonIsSolvedCheckedAndMeasured() throws IOException {
        String problem = file("soal.json", VROOM);
        String answer = folder.resolve("answer.out").toString();
        assertThat(run("solve", problem, "--seconds", "0.3", "--seed", "3", "--out", answer))
                .isZero();
        assertThat(Files.readString(Path.of(answer))).contains("\"cost\" : 190");
        assertThat(run("verify-plan", problem, answer)).isZero();

        String csv = folder.resolve("runs.csv").toString();
        assertThat(run("bench", folder.toString(), "--seconds", "0.3", "--seeds", "1", "--csv", csv))
                .isZero();
        assertThat(Files.readString(Path.of(csv)).lines().toList().get(1)).contains("soal.json,0.3,1,,,190,1,,true");
    }
}
