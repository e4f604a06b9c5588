package id.rutedesa.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: a Spring Boot server with the REST API and pages of one or more village enterprises. */
@SpringBootApplication
public class RuteDesa {

    public static void main(String[] arguments) {
        SpringApplication.run(RuteDesa.class, arguments);
    }
}
