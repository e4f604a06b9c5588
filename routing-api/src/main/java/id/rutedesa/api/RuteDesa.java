package id.rutedesa.api;

import id.rutedesa.api.cli.MainCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program: a Spring Boot server with the REST API and pages of one or more village enterprises. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RuteDesa {

    public static void main(String[] arguments) {
        int exitCode = MainCommand.run(arguments);
        if (exitCode != MainCommand.STAYS) {
            System.exit(exitCode);
        }
    }
}
