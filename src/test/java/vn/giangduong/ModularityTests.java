package vn.giangduong;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms of the house, checked by machine: see docs/architecture.md. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(GiangDuong.class);

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.giangduong");

    @Test
    void modulesUseOnlyEachOthersPublicFaceAndFormNoCircle() {
        MODULES.verify();
    }

    @Test
    void packagesFormNoCircleBetweenModules() {
        slices().matching("vn.giangduong.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packagesFormNoCircleWithinAModule() {
        slices().matching("vn.giangduong.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theRoomsOfTrainingFormNoCircle() {
        slices().matching("vn.giangduong.training.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theCoresOfAnalysisAssessmentAndMarkingKnowNoFramework() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(
                        "..analysis..", "..assessment.core..", "..questionbank.marking..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.apache.commons.math3..",
                        "vn.giangduong.analysis..",
                        "vn.giangduong.assessment.core..",
                        "vn.giangduong.questionbank.marking..",
                        "vn.giangduong.base.text..")
                .check(CLASSES);
    }

    @Test
    void viewsAreNotPublic() {
        ArchRuleDefinition.classes()
                .that()
                .areAnnotatedWith(com.vaadin.flow.router.Route.class)
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void entitiesNeverLeaveTheirModule() {
        ArchRuleDefinition.classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void writesTheModulesDocumentation() {
        new Documenter(
                        MODULES,
                        Documenter.Options.defaults()
                                .withOutputFolder("target/spring-modulith-docs"))
                .writeDocumentation();
    }
}
