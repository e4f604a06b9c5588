package id.rutedesa.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against a running server on a free port, with the tiny region and the database that all such tests share; without a
 * token it is used as in the demo.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = RuteDesa.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"rutedesa.demo=false", "rutedesa.demo-account=true"})
@ContextConfiguration(initializers = SharedServer.class)
public @interface ApiTest {}
