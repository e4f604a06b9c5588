package id.rutedesa.osm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of the road layer know each other only in the directions that its README draws. */
@AnalyzeClasses(packages = "id.rutedesa.osm", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageRulesTest {

    @ArchTest
    static final ArchRule ENERGY_IS_PLAIN_JAVA = plainJava("energy");

    @ArchTest
    static final ArchRule ELEVATION_IS_PLAIN_JAVA = plainJava("elevation");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("id.rutedesa.osm.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROADS_KNOW_NEITHER_SPRING_NOR_SOLVER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "id.rutedesa.solver..", "id.rutedesa.api..");

    private static ArchRule plainJava(String name) {
        return classes()
                .that()
                .resideInAPackage("id.rutedesa.osm." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("id.rutedesa.osm." + name + "..", "java..", "org.jspecify..", "org.slf4j..");
    }
}
