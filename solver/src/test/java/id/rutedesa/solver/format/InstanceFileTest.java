package id.rutedesa.solver.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.solver.format.InstancePlace.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceFileTest {

    private static Instance parse(String text) {
        return InstanceFile.parse("tiny.txt", text);
    }

    private static List<String> issues(String text) {
        return catchThrowableOfType(InvalidFileException.class, () -> parse(text)).issues().stream()
                .map(FileIssue::toString)
                .toList();
    }

    @Test
    void cvrpLengthsAreRoundedLegByLegAndTheFleetIsFree() {
        Instance tiny = parse(TinyFiles.CVRP);

        assertThat(tiny.length(0, 1)).isEqualTo(5);
        assertThat(tiny.length(0, 3)).isEqualTo(1);
        assertThat(tiny.length(1, 3)).isEqualTo(4);
        assertThat(tiny.length(2, 3)).isEqualTo(9);
        assertThat(tiny.vehicles()).isEmpty();
        assertThat(tiny.capacity()).isEqualTo(10);
        assertThat(tiny.timed()).isFalse();
        assertThat(tiny.places()).extracting(InstancePlace::demand).containsExactly(0.0, 4.0, 6.0, 5.0);
    }

    @Test
    void solomonLengthsAreCutOffAfterOneDecimal() {
        Instance tiny = parse(TinyFiles.SOLOMON);

        assertThat(tiny.length(0, 3)).isEqualTo(1.4);
        assertThat(tiny.length(1, 3)).isEqualTo(3.6);
        assertThat(tiny.vehicles()).hasValue(2);
        assertThat(tiny.places().get(1)).isEqualTo(new InstancePlace("1", Kind.TASK, 3, 4, 4, 4, 6, 2, 0));
        assertThat(tiny.depot().closes()).isEqualTo(24);
    }

    @Test
    void liLimPairsAreRead() {
        Instance tiny = parse(TinyFiles.LI_LIM);

        assertThat(tiny.shipments()).containsExactly(new InstanceShipment(1, 2), new InstanceShipment(3, 4));
        assertThat(tiny.length(3, 4)).isCloseTo(6.0827625, within(1e-7));
        assertThat(tiny.objective()).isEqualTo(Objective.VEHICLES_THEN_DISTANCE);
        assertThat(tiny.name()).isEqualTo("tiny");
    }

    @Test
    void multiTripHasReleasesAndOneServiceTimeForAllTasks() {
        Instance tiny = parse(TinyFiles.MULTI_TRIP);

        assertThat(tiny.reloads()).isTrue();
        assertThat(tiny.vehicles()).hasValue(1);
        assertThat(tiny.places()).extracting(InstancePlace::service).containsExactly(0.0, 1.0, 1.0, 1.0);
        assertThat(tiny.places()).extracting(InstancePlace::release).containsExactly(0.0, 4.0, 0.0, 0.0);
        assertThat(tiny.costFactor()).isEqualTo(10);
    }

    @Test
    void electricHasStationsAndABattery() {
        Instance tiny = parse(TinyFiles.ELECTRIC);

        assertThat(tiny.battery()).contains(new InstanceBattery(12, 1, 0.5));
        assertThat(tiny.places())
                .extracting(InstancePlace::kind)
                .containsExactly(Kind.DEPOT, Kind.STATION, Kind.TASK, Kind.TASK);
        assertThat(tiny.places()).extracting(InstancePlace::id).containsExactly("D0", "S0", "C1", "C2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOWER_ROW 5 10 5 1 4 9", "UPPER_ROW 5 10 1 5 4 9", "UPPER_DIAG_ROW 0 5 10 1 0 5 4 0 9 0"})
    void statedLengthsAreReadInAnyOrder(String formatAndValues) {
        String format = formatAndValues.substring(0, formatAndValues.indexOf(' '));
        String section = "EDGE_WEIGHT_FORMAT : %s\nEDGE_WEIGHT_SECTION\n%s\nDEMAND_SECTION"
                .formatted(format, formatAndValues.substring(format.length() + 1));
        Instance tiny = parse(TinyFiles.CVRP.replace(": EUC_2D", ": EXPLICIT").replace("DEMAND_SECTION", section));

        assertThat(tiny.length(1, 0)).isEqualTo(5);
        assertThat(tiny.length(0, 3)).isEqualTo(1);
        assertThat(tiny.length(3, 1)).isEqualTo(4);
        assertThat(tiny.length(2, 3)).isEqualTo(9);
    }

    @Test
    void everyWrongLineIsNamed() {
        String text = TinyFiles.SOLOMON
                .replace("1   3   4   4   4    6   2", "1   3   four   4   7    6   2")
                .replace("2   6   8   6   0   12   2", "2   6   8   11   0   12");

        assertThat(issues(text))
                .containsExactly(
                        "line 11: y should be a number, found \"four\"",
                        "line 11: it closes at 6, before it opens at 7",
                        "line 12: expected 7 values (number, x, y, demand, ready time, due date, service time),"
                                + " found 6 in \"2   6   8   11   0   12\"",
                        "line 13: number should be a whole number from 2 to 2, found 3");
    }

    @Test
    void aTaskTooLargeForAnyVehicleIsNamed() {
        assertThat(issues(TinyFiles.CVRP.replace("3 6\n", "3 60\n")))
                .containsExactly("line 15: a demand of 60 is more than the capacity of 10");
    }

    @Test
    void aMisspeltKeywordIsNotPassedOver() {
        assertThat(issues(TinyFiles.CVRP.replace("CAPACITY", "CAPACTY")))
                .contains(
                        "line 6: the keyword CAPACTY is not supported",
                        "line 20: the file ends without the keyword CAPACITY");
    }

    @Test
    void aMissingPlaceIsToldByItsSection() {
        assertThat(issues(TinyFiles.CVRP.replace("3 6 8\n", "")))
                .containsExactly("line 10: NODE_COORD_SECTION has 3 rows for 4 places");
        assertThat(issues(TinyFiles.CVRP.replace("3 6 8\n", "2 6 8\n")))
                .containsExactly("line 10: NODE_COORD_SECTION: place 2 is already on line 9");
    }

    @Test
    void halvesOfAShipmentMustNameEachOther() {
        assertThat(issues(TinyFiles.LI_LIM.replace("4 0 -5 -5 0 100 1 3 0", "4 0 -5 -6 0 100 1 1 0")))
                .containsExactly(
                        "line 5: place 3 names 4 as its delivery, which names another",
                        "line 5: pickup 3 and delivery 4 must have opposite demands",
                        "line 6: place 4 names 1 as its pickup, which names another");
    }

    @Test
    void aMissingBatteryIsTold() {
        assertThat(issues(TinyFiles.ELECTRIC.replace("Q Vehicle fuel tank capacity /12.0/", "")))
                .containsExactly("line 11: the file ends without the line \"Q … /tank capacity/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e999", "0x10", "1d", "-", "99999999999"})
    void whatIsNoSensibleNumberIsAnIssueAndNeverACrash(String word) {
        assertThat(issues(TinyFiles.SOLOMON.replace("3   1   1   5", "3   1   1   " + word)))
                .isNotEmpty()
                .allMatch(issue -> issue.startsWith("line 13: "));
    }

    @Test
    void aFileOfAnotherKindIsRefusedWithItsBeginning() {
        assertThatThrownBy(() -> parse("{\"vehicles\": []}"))
                .hasMessage("tiny.txt, line 1: this is no VRPLIB, Solomon, Li and Lim, or Schneider file:"
                        + " it begins with \"{\"vehicles\": []}\"");
        assertThatThrownBy(() -> parse(" \n ")).hasMessage("tiny.txt, line 2: The file ends before its first line.");
    }

    @Test
    void afterTwentyIssuesReadingStops() {
        String rows = IntStream.range(0, 500).mapToObj(i -> "x x x").collect(Collectors.joining("\n"));

        assertThat(issues(TinyFiles.SOLOMON + rows)).hasSize(20);
    }

    @Test
    void aVrplibFileThatIsCutOffIsToldByTheLineWhereItEnds() {
        assertThat(issues(TinyFiles.CVRP.substring(0, TinyFiles.CVRP.indexOf("3 6\n"))))
                .containsExactly(
                        "line 14: DEPOT_SECTION must name one depot, place 1, found []",
                        "line 14: DEMAND_SECTION has 2 rows for 4 places");
        assertThat(issues(TinyFiles.CVRP.substring(0, TinyFiles.CVRP.indexOf("DEMAND_SECTION"))))
                .contains("line 11: DEMAND_SECTION has 0 rows for 4 places");
    }

    @Test
    void aSolomonFileThatIsCutOffIsToldByTheLineWhereItEnds() {
        assertThat(issues(TinyFiles.SOLOMON.substring(0, TinyFiles.SOLOMON.indexOf("6   0   12"))))
                .containsExactly(
                        "line 12: expected 7 values (number, x, y, demand, ready time, due date, service time),"
                                + " found 3 in \"2   6   8\"");
        assertThat(issues(TinyFiles.SOLOMON.substring(0, TinyFiles.SOLOMON.indexOf("    1   3"))))
                .containsExactly("line 10: the file ends without a task");
        assertThat(issues(TinyFiles.SOLOMON.substring(0, TinyFiles.SOLOMON.indexOf("CUSTOMER"))))
                .containsExactly("line 6: The file ends before the heading CUSTOMER.");
    }

    @Test
    void aLiLimFileThatIsCutOffIsToldByTheHalfThatIsAlone() {
        assertThat(issues(TinyFiles.LI_LIM.substring(0, TinyFiles.LI_LIM.indexOf("4 0 -5"))))
                .containsExactly("line 5: place 3 belongs to 4, which is not there");
        assertThat(issues("2 10 1\n")).containsExactly("line 1: the file has no places");
    }

    @Test
    void aMultiTripFileThatIsCutOffIsToldByItsSection() {
        assertThat(issues(TinyFiles.MULTI_TRIP.substring(0, TinyFiles.MULTI_TRIP.indexOf("3 0\n4 0\nVEHICLES"))))
                .containsExactly(
                        "line 25: DEPOT_SECTION must name one depot, place 1, found []",
                        "line 25: VEHICLES_RELOAD_DEPOT_SECTION must have a row for each vehicle",
                        "line 25: RELEASE_TIME_SECTION has 2 rows for 4 places");
    }

    @Test
    void anElectricFileThatIsCutOffIsToldByTheLineWhereItEnds() {
        assertThat(issues(TinyFiles.ELECTRIC.substring(0, TinyFiles.ELECTRIC.indexOf("r fuel"))))
                .containsExactly(
                        "line 8: the file ends without the line \"r … /consumption rate/\"",
                        "line 8: the file ends without the line \"g … /inverse refueling rate/\"",
                        "line 8: the file ends without the line \"v … /velocity/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CVRP", "SOLOMON", "LI_LIM", "MULTI_TRIP", "ELECTRIC"})
    void aFileThatIsCutOffAnywhereIsReadOrRefusedButNeverCrashes(String format) throws ReflectiveOperationException {
        String text = (String) TinyFiles.class.getField(format).get(null);
        for (int length = 0; length < text.length(); length++) {
            try {
                parse(text.substring(0, length));
            } catch (InvalidFileException e) {
                assertThat(e.issues()).isNotEmpty();
            }
        }
    }
}
