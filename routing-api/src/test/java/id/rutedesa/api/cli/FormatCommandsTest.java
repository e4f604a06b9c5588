package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Problems as people publish them, solved and checked as a person types it; each optimum is found in no time. */
class FormatCommandsTest {
    /** 0-1 5, 0-2 10, 1-2 5, 0-3 1, 1-3 4, 2-3 9; demands 4, 6, 5 of 10: 1 and 2 together, 3 alone, 20 and 2. */
    private static final String CVRP = """
            NAME : tiny
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

    /** The same places with windows; lengths cut off after one decimal: 1 then 2, in time for both, and 3. */
    private static final String SOLOMON = """
            tiny

            VEHICLE
            NUMBER     CAPACITY
              2         10

            CUSTOMER
            CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

                0   0   0   0   0   24   0
                1   3   4   4   4    6   2
                2   6   8   6   0   12   2
                3   1   1   5   0   20   1
            """;

    /** Pick up at 1 for 2 and at 3 for 4; one vehicle does both, 1 2 3 4 is the shortest: 29.685. */
    private static final String LI_LIM = """
            2 10 1
            0 0  0  0 0 100 0 0 0
            1 3  4  7 0 100 1 0 2
            2 6  8 -7 0 100 1 1 0
            3 1  1  5 0 100 1 0 4
            4 0 -5 -5 0 100 1 3 0
            """;

    /** One vehicle, two trips: the goods of 1 are at the depot at 4, so 3 comes first; 20 and 2.8 in tenths. */
    private static final String MULTI_TRIP = """
            NAME: tiny
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
            1 0 30
            2 0 9
            3 0 30
            4 0 30
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

    /** A full battery rides 12; C1 at 10 must be reached over S0 and left over it: 20; C2 alone: 2.828. */
    private static final String ELECTRIC = """
            StringID Type x y demand ReadyTime DueDate ServiceTime
            D0 d 0.0 0.0 0.0 0.0 100.0 0.0
            S0 f 3.0 4.0 0.0 0.0 100.0 0.0
            C1 c 6.0 8.0 7.0 0.0 12.5 1.0
            C2 c 1.0 1.0 5.0 0.0 100.0 1.0

            Q Vehicle fuel tank capacity /12.0/
            C Vehicle load capacity /10.0/
            r fuel consumption rate /1.0/
            g inverse refueling rate /0.5/
            v average Velocity /1.0/
            """;

    /** Two jobs and a vehicle on a line, 100 s apart: out and back over both, one unit a second. */
    private static final String VROOM = """
            {"jobs": [{"id": 7, "location_index": 1, "delivery": [5]},
                      {"id": 8, "location_index": 2, "delivery": [4]}],
             "vehicles": [{"id": 1, "start_index": 0, "end_index": 0, "capacity": [9]}],
             "matrices": {"car": {"durations": [[0, 100, 200], [100, 0, 100], [200, 100, 0]]}}}
            """;

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = MainCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** Solves for half a second into a file, has it verified, and gives its text. */
    private String solved(String problem, String verdict) throws IOException {
        Path plan = folder.resolve("plan.sol");
        assertThat(run("solve", problem, "--seconds", "0.5", "--seed", "3", "--output", plan.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("verify-plan", problem, plan.toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines(verdict + "\n");
        return Files.readString(plan);
    }

    @Test
    void cvrplibIsSolvedIntoItsOwnSolutionFile() throws IOException {
        // The name says nothing.
        String text = solved(file("tiny.data", CVRP), "accepted: cost 22, 2 vehicles");

        assertThat(text)
                .matches("Route #1: [123 ]+\nRoute #2: [123 ]+\nCost 22\n")
                .containsPattern(": (1 2|2 1)\n");
    }

    @Test
    void solomonIsSolvedIntoRoutesByCustomerNumber() throws IOException {
        String problem = file("tiny.txt", SOLOMON);
        String text = solved(problem, "accepted: cost 22.8, 2 vehicles");

        assertThat(text).contains(": 1 2\n", ": 3\n").endsWith("Cost 22.8\n");
        // As SINTEF writes it, in the order that is late at 1.
        assertThat(run("verify-plan", problem, file("wrong.txt", "Solution\nRoute 1 : 2 1\nRoute 2 : 3\n")))
                .isEqualTo(1);
        assertThat(out.toString().strip()).isEqualTo("route 1 is at 1 at 17.0, it closes at 6.0");
    }

    @Test
    void liLimIsSolvedWithFewestVehiclesFirst() throws IOException {
        String problem = file("tiny.txt", LI_LIM);
        String text = solved(problem, "accepted: cost 29.685088, 1 vehicles");

        assertThat(text).isEqualTo("Route #1: 1 2 3 4\nCost 29.685088\n");
        assertThat(run("verify-plan", problem, file("wrong.txt", "Route 1 : 2 1 3 4\n")))
                .isEqualTo(1);
        assertThat(out.toString().strip()).isEqualTo("route 1 delivers 2 before it is picked up");
    }

    @Test
    void tripsOfOneVehicleAreCutByABar() throws IOException {
        String problem = file("tiny.vrp", MULTI_TRIP);
        String text = solved(problem, "accepted: cost 228, 1 vehicles");

        assertThat(text).isEqualTo("Route #1: 3 | 1 2\nCost 228\n");
        assertThat(run("verify-plan", problem, file("wrong.sol", "Route #1: 1 2 3\n")))
                .isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly("route 1 carries 15.0 of 10.0");
    }

    @Test
    void electricRoutesNameTheirStations() throws IOException {
        String problem = file("tiny.txt", ELECTRIC);
        String text = solved(problem, "accepted: cost 22.828427, 2 vehicles");

        assertThat(text).contains(": S0 C1 S0\n", ": C2\n");
        assertThat(run("verify-plan", problem, file("wrong.txt", "Route 1: D0, C1, D0\nRoute 2: D0, C2, D0\n")))
                .isEqualTo(1);
        assertThat(out.toString().strip()).isEqualTo("route 1 runs out of energy on leg 2");
    }

    @Test
    void vroomIsAnsweredInItsOwnForm() throws IOException {
        String problem = file("day.txt", VROOM);
        String text = solved(problem, "accepted: cost 400, 1 vehicles");

        assertThat(text).contains("\"routes\"", "\"summary\"");
        String smaller = file("smaller.json", VROOM.replace("[9]", "[8]"));
        assertThat(run("verify-plan", smaller, folder.resolve("plan.sol").toString()))
                .isEqualTo(1);
        assertThat(out.toString().strip()).isEqualTo("vehicle 1, mass: 9 g on board of 8 g");
        assertThat(run(
                        "solve",
                        smaller,
                        "--seconds",
                        "0.5",
                        "--output",
                        folder.resolve("less.json").toString()))
                .isZero();
        assertThat(run("verify-plan", smaller, folder.resolve("less.json").toString()))
                .isZero();
        assertThat(out.toString()).contains(", 1 vehicles, 1 tasks left behind");
        assertThat(run("solve", file("cut.json", VROOM.substring(0, VROOM.indexOf(", \"delivery\": [4]")))))
                .isEqualTo(2);
        assertThat(err.toString()).contains("cut.json, line 2: the JSON ends before it is complete");
    }

    @Test
    void aFolderOfAllFormsIsBenched() throws IOException {
        file("a.vrp", CVRP);
        file("b.json", VROOM);
        file("c.json", VROOM.replace("\"start_index\": 0, ", ""));
        Path csv = folder.resolve("runs.csv");

        // The last one cannot be read; the others are run all the same.
        assertThat(run("bench", folder.toString(), "--seconds", "0.5", "--seeds", "1", "--csv", csv.toString()))
                .isEqualTo(2);
        assertThat(Files.readAllLines(csv))
                .anyMatch(line -> line.matches("[^,]+,a\\.vrp,0\\.5,1,,,22,2,,true,.*"))
                .anyMatch(line -> line.startsWith("vroom,b.json,0.5,1,,,400,1,,true,"))
                .hasSize(3);
    }

    @Test
    void eachBrokenRuleOfAPlanIsALine() throws IOException {
        String problem = file("tiny.vrp", CVRP);

        assertThat(run("verify-plan", problem, file("wrong.sol", "Route #1: 1 2 3\nRoute #2: 1\nCost 22\n")))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "route 1 carries 15.0 of 10.0",
                        "task 1 is served 2 times",
                        "the plan states 22.0, it costs 30.0");
    }

    @Test
    void aPlanThatCannotBeReadEndsWithTwoAndItsLine() throws IOException {
        String problem = file("tiny.vrp", CVRP);

        assertThat(run("verify-plan", problem, file("wrong.sol", "Route #1: 1 2\nRoute #2: 9\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("wrong.sol, line 2: the instance has no place \"9\"");
        assertThat(run("verify-plan", problem, folder.resolve("nothing.sol").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("nothing.sol, there is no such file")
                .doesNotContain("\tat ");
        assertThat(run("verify-plan", problem, folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("it is a folder, not a file");
    }

    @Test
    void aProblemThatIsCutOffEndsWithTwoAndItsLine() throws IOException {
        String cut = file("cut.vrp", CVRP.substring(0, CVRP.indexOf("3 6\n")));

        assertThat(run("solve", cut)).isEqualTo(2);
        assertThat(err.toString()).contains("cut.vrp, line 13: DEMAND_SECTION has 2 rows for 4 places");
        assertThat(run("solve", file("empty.vrp", ""))).isEqualTo(2);
        assertThat(err.toString()).contains("empty.vrp");
        assertThat(run("solve", file("other.txt", "Dear all,\n"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("other.txt, line 1: this is no VRPLIB, Solomon, Li and Lim, or Schneider file");
    }

    /** A day's search is not waited for: nothing better than the only plan can be found. */
    @Test
    void aSearchEndsWhereNothingBetterIsFoundForAWhile() throws IOException {
        for (String problem : List.of(file("tiny.vrp", CVRP), file("tiny.json", VROOM))) {
            String plan = folder.resolve("soon.sol").toString();
            assertThat(run("solve", problem, "--seconds", "80000", "--patience", "0.3", "--output", plan))
                    .as(err.toString())
                    .isZero();
            assertThat(run("verify-plan", problem, plan)).as(out.toString()).isZero();
        }
    }

    @Test
    void aWrongOptionIsRefusedBeforeAnythingIsSolved() throws IOException {
        assertThat(run("solve", file("tiny.vrp", CVRP), "--seconds", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--seconds takes a number from 0.01");
        assertThat(run("solve", file("tiny.vrp", CVRP), "--patience", "90000")).isEqualTo(2);
        assertThat(err.toString()).contains("--patience takes a number from 0.01");
        String nowhere = folder.resolve("no/such/folder.sol").toString();
        assertThat(run("solve", file("tiny.vrp", CVRP), "--seconds", "0.1", "--output", nowhere))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written").doesNotContain("\tat ");
    }
}
