package id.rutedesa.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** As {@link ApiTest}, but nobody gets in without an account, a token or a link: the server of a real BUMDes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = RuteDesa.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"rutedesa.demo=false", "rutedesa.demo-account=false"})
@ContextConfiguration(initializers = SharedServer.class)
public @interface SecuredApiTest {}
