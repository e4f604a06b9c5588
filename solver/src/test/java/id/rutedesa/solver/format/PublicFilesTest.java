package id.rutedesa.solver.format;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.SharedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicFilesTest {

    @Test
    void everyFileOfThePublicClassesIsRead() throws IOException {
        Path folder = SharedFiles.require("bench");
        Map<String, BestKnown> byFile = BestKnownFile.read(folder.resolve("BKS.csv"));

        assertThat(byFile).hasSize(165);
        for (BestKnown best : byFile.values()) {
            Instance instance =
                    InstanceFile.read(folder.resolve(best.benchmark()).resolve(best.file()));
            assertThat(instance.places()).as(best.file()).hasSizeGreaterThan(5);
            assertThat(instance.battery().isPresent())
                    .as(best.file())
                    .isEqualTo(best.benchmark().equals("evrptw"));
            assertThat(instance.shipments().isEmpty())
                    .as(best.file())
                    .isEqualTo(!best.benchmark().equals("pdptw"));
            assertThat(instance.reloads())
                    .as(best.file())
                    .isEqualTo(best.benchmark().equals("multitrip"));
        }
    }

    /** The optimum of Solomon's C101: ten tours of neighbouring places, as in Desrochers, Desrosiers, Solomon 1992. */
    @Test
    void theOptimumOfC101IsAcceptedAtItsPublishedCost() throws IOException {
        Path file = SharedFiles.require("bench/vrptw/C101.txt");
        Instance c101 = InstanceFile.read(file);
        InstancePlan plan = PlanFile.parse("C101.sol", OPTIMUM_OF_C101, c101);

        assertThat(InstanceCheck.check(c101, plan)).isEqualTo(new CheckedPlan(827.3, 10, List.of()));
    }

    private static final String OPTIMUM_OF_C101 = """
            Route #1: 5 3 7 8 10 11 9 6 4 2 1 75
            Route #2: 13 17 18 19 15 16 14 12
            Route #3: 20 24 25 27 29 30 28 26 23 22 21
            Route #4: 32 33 31 35 37 38 39 36 34
            Route #5: 43 42 41 40 44 46 45 48 51 50 52 49 47
            Route #6: 57 55 54 53 56 58 60 59
            Route #7: 67 65 63 62 74 72 61 64 68 66 69
            Route #8: 81 78 76 71 70 73 77 79 80
            Route #9: 90 87 86 83 82 84 85 88 89 91
            Route #10: 98 96 95 94 92 93 97 100 99
            Cost 827.3
            """;
}
