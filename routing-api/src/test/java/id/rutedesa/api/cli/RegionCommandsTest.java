package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands about roads, as a person types them. */
class RegionCommandsTest {
    private static final Path REGION = Path.of("src/test/resources/region/tiny.osm");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path data;

    @BeforeEach
    void build() {
        data = folder.resolve("data");
        assertThat(run("region", "build", "--name", "kecil", "--osm", REGION.toString()))
                .as(err.toString())
                .isZero();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", data.toString()));
        }
        CommandLine line = MainCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(all.toArray(String[]::new));
    }

    @Test
    void aRegionIsListedCheckedAndCarriedElsewhere() {
        assertThat(run("region", "list")).isZero();
        assertThat(out.toString()).containsPattern("kecil  \\d+ km  \\d+ islands");
        assertThat(run("region", "check", "kecil")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("sample drive on island 0", "Layak dipakai. Fit.");

        Path stick = folder.resolve("kecil.rutedesa");
        String elsewhere = folder.resolve("elsewhere").toString();
        assertThat(run("region", "export", "kecil", stick.toString())).isZero();
        assertThat(run("region", "import", stick.toString(), "--data", elsewhere))
                .isZero();
        assertThat(run("region", "check", "kecil", "--data", elsewhere)).isZero();
    }

    @Test
    void anUnfitRegionEndsWithOneAndSaysWhy() throws IOException {
        // The tiny region has no heights, so a known place cannot contradict it; a wrong table can.
        Path wrong = Files.writeString(folder.resolve("known.csv"), "name,lat,lon,min_m,max_m\nEnde,-8.8,abc,0,1\n");

        assertThat(run("region", "check", "kecil", "--known", wrong.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Line 2").doesNotContain("\tat ");
        assertThat(run("region", "check", "atlantis")).isEqualTo(1);
        assertThat(err.toString()).contains("atlantis", "kecil");
        assertThat(run("region", "fetch", "atlantis")).isEqualTo(1);
        assertThat(err.toString()).contains("flores-timor");
    }

    @Test
    void theMatrixHasALineForEveryPairAndEmptyFieldsWhereThereIsNoWay() throws IOException {
        Path points = Files.writeString(
                folder.resolve("points.csv"), "id,lat,lon\na,-8.8,121.62\nb,-8.802,121.622\nlaut,-8.2,121.0\n");
        Path target = folder.resolve("matrix.csv");

        assertThat(run("matrix", "--region", "kecil", "--points", points.toString(), "--out", target.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("a: ", "laut: off_network".substring(0, 6))
                .contains("searched in");
        List<String> lines = Files.readAllLines(target);
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0)).isEqualTo("from,to,seconds,metres,joules_empty,joules_full");
        assertThat(lines).contains("a,laut,,,,", "laut,b,,,,");
        assertThat(lines.get(2)).matches("a,b,\\d+,\\d+,\\d+,\\d+");
    }

    @Test
    void aWrongPointIsNamed() throws IOException {
        Path points = Files.writeString(folder.resolve("points.csv"), "id,lat,lon\na,-8.8,seratus\n");

        assertThat(run("matrix", "--region", "kecil", "--points", points.toString(), "--out", "x.csv"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Row 1", "seratus");
    }

    @Test
    void aVroomProblemByCoordinatesIsSolvedAndVerifiedOnTheRegion() throws IOException {
        Path problem = Files.writeString(folder.resolve("day.json"), """
                {"jobs": [{"id": 1, "location": [121.62, -8.8]}, {"id": 2, "location": [121.62, -8.95]}],
                 "vehicles": [{"id": 1, "start": [121.6, -8.8]}]}""");
        Path answer = folder.resolve("answer.json");

        assertThat(run(
                        "solve",
                        problem.toString(),
                        "--region",
                        "kecil",
                        "--seconds",
                        "0.5",
                        "--output",
                        answer.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("verify-plan", problem.toString(), answer.toString(), "--region", "kecil"))
                .as(out.toString())
                .isZero();
        // The vehicle has no end; the other job lies off every road.
        assertThat(out.toString()).containsPattern("accepted: cost \\d+, 1 vehicles, 1 tasks left behind");
        assertThat(run("solve", problem.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("day.json, line 1: /matrices: is missing, and no region is named");
    }
}
