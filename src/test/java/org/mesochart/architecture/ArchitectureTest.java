package org.mesochart.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** The rules of the architecture over the compiled program. Their proof is {@link ArchitectureRulesCanFailTest}. */
@Tag("slow-once")
@BesideOthers
class ArchitectureTest {
    private static final Rules RULES = new Rules("org.mesochart");
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(RULES.root());

    @Test
    void domainAndBodyMapKnowOnlyJavaAndEachOther() {
        RULES.domainAndBodyMapKnowOnlyJavaAndEachOther().check(PROGRAM);
    }

    @Test
    void sqlIsInStorageOnly() {
        RULES.sqlIsInStorageOnly().check(PROGRAM);
    }

    @Test
    void jsonIsInExchangeSettingsAndCatalogueOnly() {
        RULES.jsonIsInExchangeSettingsAndCatalogueOnly().check(PROGRAM);
    }

    @Test
    void pdfIsInDocumentOnly() {
        RULES.pdfIsInDocumentOnly().check(PROGRAM);
    }

    @Test
    void markdownIsInHelpOnly() {
        RULES.markdownIsInHelpOnly().check(PROGRAM);
    }

    @Test
    void theSceneIsInUiAndAppOnly() {
        RULES.theSceneIsInUiAndAppOnly().check(PROGRAM);
    }

    @Test
    void theCommandLineKnowsNoWindow() {
        RULES.theCommandLineKnowsNoWindow().check(PROGRAM);
    }

    @Test
    void viewModelsKnowNoControls() {
        RULES.viewModelsKnowNoControls().check(PROGRAM);
    }

    @Test
    void viewsKnowNoStorage() {
        RULES.viewsKnowNoStorage().check(PROGRAM);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        RULES.featuresDoNotKnowEachOther().check(PROGRAM);
    }

    @Test
    void packagesHaveNoCycles() {
        RULES.packagesHaveNoCycles().check(PROGRAM);
    }

    @Test
    void threadsHaveOneDoor() {
        RULES.threadsHaveOneDoor().check(PROGRAM);
    }

    @Test
    void dialogsHaveOneDoor() {
        RULES.dialogsHaveOneDoor().check(PROGRAM);
    }

    @Test
    void nothingMovesByItself() {
        RULES.nothingMovesByItself().check(PROGRAM);
    }

    @Test
    void textHasOneDoor() {
        RULES.textHasOneDoor().check(PROGRAM);
    }

    @Test
    void theDatabaseFileHasOneDoor() {
        RULES.theDatabaseFileHasOneDoor().check(PROGRAM);
    }

    @Test
    void nothingUsesTheNetwork() {
        RULES.nothingUsesTheNetwork().check(PROGRAM);
    }

    @Test
    void caseAndFormatNameTheirLocale() {
        RULES.caseAndFormatNameTheirLocale().check(PROGRAM);
    }

    @Test
    void nothingWritesToStandardStreamsByItself() {
        RULES.nothingWritesToStandardStreamsByItself().check(PROGRAM);
    }
}
