package io.landfall.parsers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds what this module promises to the others: no foreign type leaves it, and it knows no framework. */
@AnalyzeClasses(packages = "io.landfall.parsers", importOptions = DoNotIncludeTests.class)
class ParserArchitectureTest {

    @ArchTest
    static final ArchRule jaxbStaysWhereXmlIsRead = noClasses()
            .that()
            .resideOutsideOfPackages("..markup..", "..powercenter.read..", "..alteryx.read..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.xml..", "..markup..");

    @ArchTest
    static final ArchRule antlrStaysWithTheGrammars = noClasses()
            .that()
            .resideOutsideOfPackages("..powercenter.expression..", "..powercenter.snippet..", "..alteryx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..");

    @ArchTest
    static final ArchRule theReaderShowsNothingOfTheMarkup = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("..powercenter.read..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .notHaveRawReturnType(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "a generated class", type -> type.getPackageName().endsWith(".markup")));

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("io.landfall.parsers.(**)").should().beFreeOfCycles();
}
