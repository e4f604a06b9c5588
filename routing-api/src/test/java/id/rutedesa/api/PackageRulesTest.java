package id.rutedesa.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Features are packages without cycles; only five of them know the solver or the roads. */
@AnalyzeClasses(packages = "id.rutedesa.api", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageRulesTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("id.rutedesa.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FEW_KNOW_SOLVER_AND_ROADS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..api.planning..", "..api.region..", "..api.cost..", "..api.vroom..", "..api.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.rutedesa.solver..", "id.rutedesa.osm..");

    @ArchTest
    static final ArchRule NO_OPTAPLANNER_OR_GRAPHHOPPER_TYPES =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.optaplanner..", "com.graphhopper..");
}
