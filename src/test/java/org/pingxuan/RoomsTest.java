package org.pingxuan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The plan of the house, held against its walls. */
@AnalyzeClasses(packages = "org.pingxuan", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    private static final String[] INNER = {
        "org.pingxuan.words..",
        "org.pingxuan.access..",
        "org.pingxuan.catalogue..",
        "org.pingxuan.rules..",
        "org.pingxuan.language..",
        "org.pingxuan.rulebook..",
        "org.pingxuan.evidence..",
        "org.pingxuan.scoring..",
        "org.pingxuan.ranking..",
        "org.pingxuan.lint..",
        "org.pingxuan.yearend..",
        "org.pingxuan.desk..",
        "org.pingxuan.sample.."
    };

    @ArchTest
    static final ArchRule inner_rooms_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(INNER)
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.pingxuan..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule inner_rooms_know_no_database = noClasses()
            .that()
            .resideInAnyPackage(INNER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "java.net..");

    @ArchTest
    static final ArchRule each_room_only_looks_inwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("words")
            .definedBy("org.pingxuan.words..")
            .layer("access")
            .definedBy("org.pingxuan.access..")
            .layer("catalogue")
            .definedBy("org.pingxuan.catalogue..")
            .layer("rules")
            .definedBy("org.pingxuan.rules..")
            .layer("language")
            .definedBy("org.pingxuan.language..")
            .layer("rulebook")
            .definedBy("org.pingxuan.rulebook..")
            .layer("evidence")
            .definedBy("org.pingxuan.evidence..")
            .layer("scoring")
            .definedBy("org.pingxuan.scoring..")
            .layer("ranking")
            .definedBy("org.pingxuan.ranking..")
            .layer("lint")
            .definedBy("org.pingxuan.lint..")
            .layer("yearend")
            .definedBy("org.pingxuan.yearend..")
            .layer("desk")
            .definedBy("org.pingxuan.desk..")
            .layer("sample")
            .definedBy("org.pingxuan.sample..")
            .layer("drools")
            .definedBy("org.pingxuan.drools..")
            .layer("zipped")
            .definedBy("org.pingxuan.zipped..")
            .layer("rulefiles")
            .definedBy("org.pingxuan.rulefiles..")
            .layer("datafiles")
            .definedBy("org.pingxuan.datafiles..")
            .layer("answers")
            .definedBy("org.pingxuan.answers..")
            .layer("store")
            .definedBy("org.pingxuan.store..")
            .layer("trial")
            .definedBy("org.pingxuan.trial..")
            .layer("cli")
            .definedBy("org.pingxuan.cli..")
            .layer("web")
            .definedBy("org.pingxuan.web..")
            .layer("wiring")
            .definedBy("org.pingxuan")
            .whereLayer("wiring")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("drools")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("trial")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("zipped")
            .mayOnlyBeAccessedByLayers("rulefiles", "datafiles")
            .whereLayer("rulefiles")
            .mayOnlyBeAccessedByLayers("cli", "web", "wiring")
            .whereLayer("datafiles")
            .mayOnlyBeAccessedByLayers("answers", "store", "cli", "web", "wiring")
            .whereLayer("answers")
            .mayOnlyBeAccessedByLayers("store", "trial", "cli", "web", "wiring")
            .whereLayer("language")
            .mayOnlyBeAccessedByLayers("rulebook", "web")
            .whereLayer("rulebook")
            .mayOnlyBeAccessedByLayers("lint", "desk", "cli", "web", "wiring")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("desk", "store", "cli", "web", "wiring")
            .whereLayer("sample")
            .mayOnlyBeAccessedByLayers("cli", "wiring")
            .whereLayer("desk")
            .mayOnlyBeAccessedByLayers("store", "cli", "web", "wiring")
            .whereLayer("lint")
            .mayOnlyBeAccessedByLayers("desk", "cli", "web", "wiring")
            .whereLayer("yearend")
            .mayOnlyBeAccessedByLayers("desk", "answers", "store", "cli", "web", "wiring")
            .whereLayer("ranking")
            .mayOnlyBeAccessedByLayers("yearend", "desk", "answers", "store", "cli", "web", "wiring")
            .whereLayer("scoring")
            .mayOnlyBeAccessedByLayers(
                    "lint", "ranking", "yearend", "desk", "drools", "answers", "store", "cli", "web", "wiring")
            .whereLayer("evidence")
            .mayOnlyBeAccessedByLayers(
                    "scoring",
                    "lint",
                    "ranking",
                    "yearend",
                    "desk",
                    "sample",
                    "drools",
                    "datafiles",
                    "answers",
                    "store",
                    "cli",
                    "web",
                    "wiring");

    @ArchTest
    static final ArchRule rooms_do_not_go_round_in_circles =
            slices().matching("org.pingxuan.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_one_room_knows_drools = noClasses()
            .that()
            .resideOutsideOfPackage("org.pingxuan.drools..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule only_one_room_knows_sql = noClasses()
            .that()
            .resideOutsideOfPackages("org.pingxuan.store..", "org.pingxuan")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.flywaydb..");

    @ArchTest
    static final ArchRule only_rooms_of_files_know_tables_and_documents = noClasses()
            .that()
            .resideOutsideOfPackages("org.pingxuan.rulefiles..", "org.pingxuan.datafiles..", "org.pingxuan.answers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.siegmar.fastcsv..", "org.dhatim.fastexcel..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule points_never_meet_binary_floating_point = noClasses()
            .that()
            .resideInAnyPackage(INNER)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class);

    @ArchTest
    static final ArchRule names_say_what_a_type_is = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager");
}
