package id.rutedesa.api.cli;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.config.UnfitStartException;
import id.rutedesa.osm.region.RegionUnfitException;
import id.rutedesa.solver.format.InvalidFileException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says a failure in a sentence, in both languages; only an unforeseen one shows its stack trace. */
final class FailureTeller implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnfitStartException unfit) {
                line.getErr().println(unfit.text().both());
                return 1;
            }
            if (cause instanceof PortInUseException used) {
                line.getErr()
                        .println(new Text(
                                        "Port %d sudah dipakai program lain. Pilih yang lain dengan --port."
                                                .formatted(used.getPort()),
                                        "Port %d is in use by another program. Choose another with --port."
                                                .formatted(used.getPort()))
                                .both());
                return 1;
            }
            if (cause instanceof InvalidFileException) {
                line.getErr().println(cause.getMessage());
                return 2;
            }
            if (cause instanceof RegionUnfitException || cause instanceof IllegalArgumentException) {
                line.getErr().println(cause.getMessage());
                return 1;
            }
        }
        failure.printStackTrace(line.getErr());
        return 1;
    }
}
