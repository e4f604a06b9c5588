package id.rutedesa.solver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of the solver know each other only in the directions that its README draws. */
@AnalyzeClasses(packages = "id.rutedesa.solver", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageRulesTest {

    private static final String ROOT = "id.rutedesa.solver";

    @ArchTest
    static final ArchRule MODEL_USES_NOTHING_ELSE = onlyUses("model");

    @ArchTest
    static final ArchRule PLAN_USES_THE_MODEL = onlyUses("plan", "model");

    @ArchTest
    static final ArchRule CORE_USES_MODEL_AND_PLAN = onlyUses("core", "model", "plan");

    @ArchTest
    static final ArchRule SEARCH_USES_CORE = onlyUses("search", "core", "model", "plan");

    @ArchTest
    static final ArchRule EXPLAIN_ASKS_CORE_AND_VERIFY = onlyUses("explain", "core", "model", "plan", "verify");

    @ArchTest
    static final ArchRule VERIFY_SHARES_NO_CODE_WITH_WHAT_IT_CHECKS = onlyUses("verify", "model", "plan");

    @ArchTest
    static final ArchRule CHARGING_STANDS_ALONE = onlyUses("charging", "model", "plan");

    @ArchTest
    static final ArchRule COST_IS_PURE = onlyUses("cost", "model");

    @ArchTest
    static final ArchRule FORMATS_READ_INTO_THE_MODEL = onlyUses("format", "model", "plan");

    @ArchTest
    static final ArchRule ONLY_PLANNER_AND_THE_ENTRY_KNOW_OPTAPLANNER = noClasses()
            .that()
            .resideInAnyPackage(
                    "..solver.model..",
                    "..solver.plan..",
                    "..solver.core..",
                    "..solver.search..",
                    "..solver.explain..",
                    "..solver.verify..",
                    "..solver.charging..",
                    "..solver.cost..",
                    "..solver.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.optaplanner..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("id.rutedesa.solver.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PLAIN_JAVA = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.graphhopper..", "id.rutedesa.osm..", "id.rutedesa.api..");

    private static ArchRule onlyUses(String name, String... others) {
        String[] allowed = new String[others.length + 4];
        for (int i = 0; i < others.length; i++) {
            allowed[i] = ROOT + "." + others[i] + "..";
        }
        allowed[others.length] = ROOT + "." + name + "..";
        allowed[others.length + 1] = "java..";
        allowed[others.length + 2] = "org.jspecify..";
        allowed[others.length + 3] = "org.slf4j..";
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
