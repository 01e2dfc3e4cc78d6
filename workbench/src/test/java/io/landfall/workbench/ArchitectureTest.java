package io.landfall.workbench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds over all modules what Maven cannot: where frameworks stop, what names may be, and that packages form no cycles. */
@AnalyzeClasses(
        packages = "io.landfall",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutSharedTests.class})
class ArchitectureTest {

    private static final String[] CORE = {"..parsers..", "..converter..", "..rules.."};

    @ArchTest
    static final ArchRule theCoreKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.slf4j..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule calciteStaysWhereSqlIsPrinted = noClasses()
            .that()
            .resideOutsideOfPackage("..converter.sql..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.calcite..");

    /** One class speaks to language models: everything else holds its answers to what anything is held to. */
    @ArchTest
    static final ArchRule languageModelsStayInOnePlace = noClasses()
            .that()
            .haveNameNotMatching("io\\.landfall\\.converter\\.suggestion\\.LangChainSuggestions(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.langchain4j..");

    @ArchTest
    static final ArchRule parsersKeepTheirFrameworks = noClasses()
            .that()
            .resideOutsideOfPackage("..parsers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", "jakarta.xml.bind..");

    @ArchTest
    static final ArchRule springStaysInTheWorkbench = noClasses()
            .that()
            .resideOutsideOfPackage("..workbench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    /** Commands answer in about a second; only those that start the workbench load Spring. */
    @ArchTest
    static final ArchRule commandsArePlainJava = noClasses()
            .that()
            .resideInAnyPackage(
                    "..workbench.command..",
                    "..workbench.conversion..",
                    "..workbench.proof..",
                    "..workbench.catalog..",
                    "..workbench.graph..")
            .and()
            .haveSimpleNameNotStartingWith("Workbench")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    @ArchTest
    static final ArchRule theEngineDoesNotKnowTheRules = noClasses()
            .that()
            .resideInAPackage("..validation..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.landfall.rules.."));

    @ArchTest
    static final ArchRule theReferenceIsAWayOfItsOwn = noClasses()
            .that()
            .resideInAPackage("io.landfall.validation.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.landfall.converter..",
                    "io.landfall.rules..",
                    "io.landfall.validation.engine..",
                    "io.landfall.validation.parity..",
                    "io.landfall.validation.proof..",
                    "java.sql..",
                    "org.duckdb..")
            .because("two ways to one answer are a proof only when they share nothing");

    @ArchTest
    static final ArchRule noLibrariesThatTheJdkReplaces = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.common..", "org.apache.commons.lang3..", "lombok..", "org.mockito..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .that()
            .resideOutsideOfPackages("..parsers.powercenter.markup..", "..parsers.powercenter.expression..")
            .should()
            .haveNameMatching(".*\\.(Abstract\\w*|Base\\w*|\\w*(Utils?|Helper|Manager|Impl|Processor|Handler))");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("io.landfall.(*).(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageSaysWhatBelongsInIt = classes()
            .that()
            .resideOutsideOfPackage("..parsers.powercenter.markup..")
            .should(PackageDocumentation.exists());

    /** Leaves out the tests that modules share as jars. */
    static final class WithoutSharedTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
