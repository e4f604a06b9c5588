package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the server refuses before it starts. */
class ServeCommandTest {
    @ParameterizedTest
    @CsvSource({
        "--server.port=9000, Write it as --port.",
        "--rutedesa.data=lain, Write it as --data.",
        "--warna=merah, Unknown option."
    })
    void anOptionWithANameOfItsOwnIsTold(String option, String told) {
        StringWriter errors = new StringWriter();
        CommandLine line = new CommandLine(new ServeCommand()).setErr(new PrintWriter(errors));

        assertThat(line.execute(option)).isEqualTo(2);
        assertThat(errors.toString()).contains(told);
    }
}
