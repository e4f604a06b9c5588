package id.rutedesa.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.TinyFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiny instances whose optimum the first insertion finds, so that the clock decides nothing. */
class BenchCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    /** None, unless a test brings one. */
    private Optional<VroomSolver> vroom = Optional.empty();

    @BeforeEach
    void write() throws IOException {
        write("cvrp/a.vrp", TinyFiles.CVRP);
        write("vrptw/b.txt", TinyFiles.SOLOMON);
        write("pdptw/c.txt", TinyFiles.LI_LIM);
        write("multitrip/d.vrp", TinyFiles.MULTI_TRIP);
        write("BKS.csv", """
                class,file,best_known,vehicles,objective
                cvrp,a.vrp,20,2,distance
                vrptw,b.txt,22.8,,distance
                """);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Path csv() {
        return folder.resolve("runs.csv");
    }

    private int bench(String... options) {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), "--seconds", "0.1"));
        arguments.addAll(List.of(options));
        return BenchCommand.run(arguments, vroom, stream(out), stream(errors));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void eachRunIsALineWithItsGapAndTheVerdictOfTheCheck() throws IOException {
        int status = bench("--seeds", "1", "--only", "vrp", "--csv", csv().toString());

        assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        List<String> lines = Files.readAllLines(csv());
        assertThat(lines).hasSize(4);
        // 0-1-2-0 and 0-3-0: 5 + 5 + 10 and 1 + 1, a tenth above the 20 that the table claims
        assertThat(lines.get(1)).startsWith("cvrp,a.vrp,0.1,1,20,2,22,2,10.0000,true,wall,1,arrays,");
        // the same two trips by one vehicle, in tenths, without a best known value: 200 + 28
        assertThat(lines.get(2)).startsWith("multitrip,d.vrp,0.1,1,,,228,1,,true,wall,1,arrays,");
        assertThat(lines.get(3)).startsWith("vrptw,b.txt,0.1,1,22.8,,22.8,2,0.0000,true,wall,1,arrays,");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("cvrp: 1 instances, 1 verified, mean gap 10.000 %");
    }

    @Test
    void whatTheSolverLacksIsSkippedWithTheReason() {
        assertThat(bench("--seeds", "1", "--only", "pdptw", "--whole")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("pdptw/c.txt skipped: the solver lacks shipments");
    }

    @Test
    void aSecondBenchMakesOnlyTheRunsThatAreMissing() throws IOException {
        bench("--seeds", "1", "--only", "cvrp", "--csv", csv().toString());
        List<String> first = Files.readAllLines(csv());
        bench("--seeds", "2", "--only", "cvrp", "--csv", csv().toString());

        List<String> both = Files.readAllLines(csv());
        assertThat(both).hasSize(3).startsWith(first.toArray(String[]::new));
        assertThat(both.get(2)).startsWith("cvrp,a.vrp,0.1,2,");
    }

    @Test
    void aLineThatWasCutOffIsMadeAgain() throws IOException {
        bench("--seeds", "2", "--only", "cvrp", "--csv", csv().toString());
        String text = Files.readString(csv());
        Files.writeString(csv(), text.substring(0, text.length() - 20));
        bench("--seeds", "2", "--only", "cvrp", "--csv", csv().toString());

        assertThat(Files.readAllLines(csv())).hasSize(3).allMatch(line -> line.split(",", -1).length == 16);
    }

    @Test
    void aFileThatIsNoRecordIsNotTouched() throws IOException {
        Files.writeString(csv(), "my,notes\n");

        assertThat(bench("--csv", csv().toString())).isEqualTo(2);
        assertThat(Files.readString(csv())).isEqualTo("my,notes\n");
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("runs.csv, line 1: this is no record of a bench");
    }

    @Test
    void severalThreadsAndTheProcessorsClockWork() throws IOException {
        bench("--seeds", "1", "--only", "cvrp", "--threads", "2", "--clock", "cpu", "--csv", csv().toString());

        assertThat(Files.readAllLines(csv()).get(1))
                .startsWith("cvrp,a.vrp,0.1,1,20,2,22,2,10.0000,true,cpu,2,arrays,");
    }

    @Test
    void theWholeSolverFindsTheSame() throws IOException {
        bench("--seeds", "1", "--only", "vrptw", "--whole", "--seconds", "2", "--csv", csv().toString());

        assertThat(Files.readAllLines(csv()).get(1))
                .startsWith("vrptw,b.txt,2,1,22.8,,22.8,2,0.0000,true,wall,1,solver,");
    }

    @Test
    void everyThirdIsTheFirstOfItsClassByName() throws IOException {
        write("cvrp/a2.vrp", TinyFiles.CVRP);
        write("cvrp/a3.vrp", TinyFiles.CVRP);
        write("cvrp/a4.vrp", TinyFiles.CVRP);
        bench("--seeds", "1", "--only", "cvrp", "--every", "3", "--csv", csv().toString());

        assertThat(Files.readAllLines(csv()).stream().skip(1).map(line -> line.split(",", -1)[1]))
                .containsExactly("a.vrp", "a4.vrp");
    }

    @Test
    void helpIsTheUsageAndNoFault() {
        assertThat(bench("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage: bench FOLDER");
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void wrongArgumentsAreToldWithTheUsage() {
        assertThat(bench("--seeds", "0")).isEqualTo(2);
        assertThat(bench("--sedes", "3")).isEqualTo(2);
        assertThat(bench("--seeds")).isEqualTo(2);
        assertThat(bench("--only", "nothing-like-it")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("Option --seeds takes a number from 1 to 1000, not \"0\".")
                .contains("There is no option --sedes.")
                .contains("Option --seeds needs a value.")
                .contains("There is no instance in ")
                .contains("usage: bench FOLDER");
    }

    @Test
    void anInstanceThatCannotBeReadIsNamedWithItsLineAndTheOthersAreRun() throws IOException {
        write("cvrp/a.vrp", TinyFiles.CVRP.replace("2 3 4\n", "2 3 north\n"));

        assertThat(bench("--seeds", "1", "--only", "r", "--csv", csv().toString()))
                .isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("a.vrp, line 9: NODE_COORD_SECTION should be a number, found \"north\"");
        assertThat(Files.readAllLines(csv())).hasSize(3);
    }

    @Test
    void anInstanceThatIsTooLargeToPlanDoesNotStopTheOthers() throws IOException {
        write("cvrp/a.vrp", TinyFiles.CVRP.replace("2 3 4\n", "2 300000000 4\n"));

        assertThat(bench("--seeds", "1", "--only", "vrp", "--csv", csv().toString()))
                .isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("cvrp/a.vrp: Instance tiny has a leg of 3.0E8, too long to plan with.")
                .doesNotContain("\tat ");
        assertThat(Files.readAllLines(csv())).hasSize(3);
    }

    @Test
    void vroomsFilesAreAClassOfTheirOwnWithoutAGap() throws IOException {
        write("days/monday.json", "{\"vehicles\": []}");
        write("days/tuesday.txt", " {\"vehicles\": []}");
        write("days/answer.json", "{\"code\": 0, \"routes\": []}");
        write("days/list.json", "[]");
        vroom = Optional.of((file, problem, request) -> new CheckedPlan(
                100 * request.settings().seed() + problem.length,
                request.settings().threads(),
                List.of(),
                2));

        assertThat(bench("--seeds", "2", "--threads", "3", "--only", "vroom", "--csv", csv().toString()))
                .isZero();

        assertThat(Files.readAllLines(csv()).stream().skip(1).map(line -> line.substring(0, line.indexOf(",wall"))))
                .containsExactly(
                        "vroom,monday.json,0.1,1,,,116,3,,true",
                        "vroom,monday.json,0.1,2,,,216,3,,true",
                        "vroom,tuesday.txt,0.1,1,,,117,3,,true",
                        "vroom,tuesday.txt,0.1,2,,,217,3,,true");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("vroom/monday.json", "gap=- ", "verified, 2 tasks left behind, ")
                .contains("vroom: 2 instances, 2 verified, mean gap -");
    }

    /** Ten minutes are not used up where nothing better can be found; such a run is no other one's record. */
    @Test
    void aRunEndsWhereNothingBetterIsFoundForAWhile() throws IOException {
        write("days/monday.json", "{}");
        vroom = Optional.of((file, problem, request) ->
                new CheckedPlan(request.patience().orElseThrow().toMillis(), 1, List.of(), 0));
        String[] options = {"--seconds", "600", "--patience", "0.2", "--seeds", "1", "--csv", csv().toString()};

        assertThat(bench(options)).isZero();
        assertThat(bench("--seeds", "1", "--only", "vrptw", "--whole", "--seconds", "600", "--patience", "0.2"))
                .isZero();

        assertThat(Files.readAllLines(csv()).stream().skip(1))
                .hasSize(5)
                .allMatch(line -> line.contains("+patience=0.2,"))
                .anyMatch(line -> line.startsWith("vroom,monday.json,600,1,,,200,1,"));
        assertThat(bench("--patience", "0")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("Option --patience takes a number from 0.01");
    }

    @Test
    void withoutASolverForThemVroomsFilesArePassedOver() throws IOException {
        write("days/monday.json", "{\"vehicles\": []}");

        assertThat(bench("--only", "monday")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("There is no instance in ");
    }
}
