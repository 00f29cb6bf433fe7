package org.mesochart.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesochart.BesideOthers;

/** Each rule of the architecture, seen failing on classes planted against it, and silent on those that keep it. */
@Tag("slow-once")
@BesideOthers
class ArchitectureRulesCanFailTest {
    private static final Rules RULES = new Rules("org.mesochart.planted");
    private static final Pattern WELL_BEHAVED_BREAKS_IT =
            Pattern.compile("(?m)^(Method|Constructor|Field|Class) <[^>(]*[wW]ellBehaved");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(RULES.root());

    @Test
    void domainAndBodyMapKnowOnlyJavaAndEachOther() {
        fails(RULES.domainAndBodyMapKnowOnlyJavaAndEachOther(), "DomainThatStores", "BodyMapThatStores");
    }

    @Test
    void sqlIsInStorageOnly() {
        fails(RULES.sqlIsInStorageOnly(), "CommandWithSql");
    }

    @Test
    void jsonIsInExchangeSettingsAndCatalogueOnly() {
        fails(RULES.jsonIsInExchangeSettingsAndCatalogueOnly(), "CommandWithJson");
    }

    @Test
    void pdfIsInDocumentOnly() {
        fails(RULES.pdfIsInDocumentOnly(), "CommandWithPdf");
    }

    @Test
    void markdownIsInHelpOnly() {
        fails(RULES.markdownIsInHelpOnly(), "CommandWithMarkdown");
    }

    @Test
    void theSceneIsInUiAndAppOnly() {
        fails(RULES.theSceneIsInUiAndAppOnly(), "StoreWithControl");
    }

    @Test
    void theCommandLineKnowsNoWindow() {
        fails(RULES.theCommandLineKnowsNoWindow(), "CommandWithWindow");
    }

    @Test
    void viewModelsKnowNoControls() {
        fails(RULES.viewModelsKnowNoControls(), "AlphaViewModel");
    }

    @Test
    void viewsKnowNoStorage() {
        fails(RULES.viewsKnowNoStorage(), "AlphaView");
    }

    @Test
    void featuresDoNotKnowEachOther() {
        fails(RULES.featuresDoNotKnowEachOther(), "AlphaView");
    }

    @Test
    void packagesHaveNoCycles() {
        fails(RULES.packagesHaveNoCycles(), "First", "Second");
    }

    @Test
    void threadsHaveOneDoor() {
        fails(RULES.threadsHaveOneDoor(), "StartsThread", "StartsExecutor", "RunsLater");
    }

    @Test
    void dialogsHaveOneDoor() {
        fails(RULES.dialogsHaveOneDoor(), "OpensAlert");
    }

    @Test
    void nothingMovesByItself() {
        fails(RULES.nothingMovesByItself(), "FadesIn");
    }

    @Test
    void textHasOneDoor() {
        fails(RULES.textHasOneDoor(), "FormatsNumber", "FormatsDate");
    }

    @Test
    void theDatabaseFileHasOneDoor() {
        fails(RULES.theDatabaseFileHasOneDoor(), "StoreThatConnects");
    }

    @Test
    void nothingUsesTheNetwork() {
        fails(RULES.nothingUsesTheNetwork(), "CommandWithSocket", "CommandWithAddress");
    }

    @Test
    void caseAndFormatNameTheirLocale() {
        fails(RULES.caseAndFormatNameTheirLocale(), "LowersCase", "FormatsText", "PrintsText");
    }

    @Test
    void nothingWritesToStandardStreamsByItself() {
        fails(RULES.nothingWritesToStandardStreamsByItself(), "PrintsText", "PrintsStack");
    }

    private static void fails(ArchRule rule, String... culprits) {
        AssertionError failure = assertThrows(AssertionError.class, () -> rule.check(PLANTED));
        for (String culprit : culprits) {
            assertTrue(failure.getMessage().contains(culprit), () -> culprit + " is not named in: " + failure.getMessage());
        }
        assertFalse(WELL_BEHAVED_BREAKS_IT.matcher(failure.getMessage()).find(), failure.getMessage());
    }
}
