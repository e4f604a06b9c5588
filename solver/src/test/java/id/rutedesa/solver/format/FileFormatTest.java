package id.rutedesa.solver.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileFormatTest {

    @Test
    void theFirstLinesTellWhichFormItIs() {
        assertThat(FileFormat.of(TinyFiles.CVRP)).contains(FileFormat.VRPLIB);
        assertThat(FileFormat.of(TinyFiles.MULTI_TRIP)).contains(FileFormat.VRPLIB);
        assertThat(FileFormat.of(TinyFiles.SOLOMON)).contains(FileFormat.SOLOMON);
        assertThat(FileFormat.of(TinyFiles.LI_LIM)).contains(FileFormat.LI_LIM);
        assertThat(FileFormat.of(TinyFiles.ELECTRIC)).contains(FileFormat.SCHNEIDER);
        assertThat(FileFormat.of("\uFEFF\n  {\"jobs\": []}")).contains(FileFormat.VROOM);
    }

    @Test
    void anythingElseIsNone() {
        assertThat(FileFormat.of("")).isEmpty();
        assertThat(FileFormat.of("Route #1: 3 1\nCost 30\n")).isEmpty();
        assertThat(FileFormat.of("[1, 2]")).isEmpty();
    }
}
