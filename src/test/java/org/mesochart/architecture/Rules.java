package org.mesochart.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the architecture, for the classes under one root package: the program's, or the planted ones. */
record Rules(String root) {
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.sqlite..", "org.jdbi.."};
    private static final String[] JSON = {"tools.jackson..", "com.fasterxml.."};
    private static final String[] PDF = {
        "com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.xmpbox..", "javax.print.."};
    private static final String[] MARKDOWN = {"org.commonmark.."};
    private static final String[] WINDOW = {
        "javafx.scene..", "javafx.stage..", "atlantafx..", "org.controlsfx..", "impl.org.controlsfx..", "org.kordamp.."};

    ArchRule domainAndBodyMapKnowOnlyJavaAndEachOther() {
        return classes().that().resideInAnyPackage(in("domain", "bodymap"))
                .should().onlyDependOnClassesThat().resideInAnyPackage(and(in("domain", "bodymap"), "java.."))
                .allowEmptyShould(true);
    }

    ArchRule sqlIsInStorageOnly() {
        return only(in("storage"), SQL, "SQL");
    }

    ArchRule jsonIsInExchangeSettingsAndCatalogueOnly() {
        return only(in("exchange", "settings", "catalogue"), JSON, "JSON");
    }

    ArchRule pdfIsInDocumentOnly() {
        return only(in("document"), PDF, "PDF and printing");
    }

    ArchRule markdownIsInHelpOnly() {
        return only(in("ui.help"), MARKDOWN, "Markdown");
    }

    ArchRule theSceneIsInUiAndAppOnly() {
        return only(in("ui", "app"), WINDOW, "the scene and the stage");
    }

    ArchRule theCommandLineKnowsNoWindow() {
        return noClasses().that().resideInAnyPackage(in("cli"))
                .should().dependOnClassesThat().resideInAnyPackage(and(in("ui"), "javafx..", "java.awt..", "javax.swing.."))
                .allowEmptyShould(true);
    }

    ArchRule viewModelsKnowNoControls() {
        return noClasses().that(outermostNameEndsWith("ViewModel"))
                .should().dependOnClassesThat().resideInAnyPackage(WINDOW).allowEmptyShould(true);
    }

    ArchRule viewsKnowNoStorage() {
        return noClasses().that().resideInAnyPackage(in("ui")).and(outermostNameEndsWith("View"))
                .should().dependOnClassesThat().resideInAnyPackage(in("storage")).allowEmptyShould(true);
    }

    /** A feature knows the kit and itself; only the shell puts features together. */
    ArchRule featuresDoNotKnowEachOther() {
        return slices().matching(root + ".ui.(*)..").should().notDependOnEachOther()
                .ignoreDependency(resideInAnyPackage(in("ui.shell")), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(in("ui.kit")))
                // The body map and the trend are controls that features show, like those of the kit.
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(in("ui.map", "ui.trend")))
                .allowEmptyShould(true);
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** The database has its own thread, and the end of the program may need one. */
    ArchRule threadsHaveOneDoor() {
        Set<String> starters = Set.of("java.lang.Thread.<init>", "java.lang.Thread.ofPlatform", "java.lang.Thread.ofVirtual",
                "java.lang.Thread.startVirtualThread", "javafx.application.Platform.runLater",
                "java.util.concurrent.ForkJoinPool.<init>", "java.util.concurrent.ForkJoinPool.commonPool",
                "java.util.concurrent.ThreadPoolExecutor.<init>", "java.util.Timer.<init>", "javafx.concurrent.Task.<init>",
                "javafx.concurrent.Service.<init>", "java.util.concurrent.CompletableFuture.runAsync",
                "java.util.concurrent.CompletableFuture.supplyAsync");
        return noClasses().that(not(outermost("ui.kit.Tasks"))).and().resideOutsideOfPackages(in("storage", "app"))
                .should().callMethodWhere(call("starts a thread",
                        target -> starters.contains(target) || target.startsWith("java.util.concurrent.Executors.")))
                .orShould().callConstructorWhere(call("makes a thread", starters::contains))
                .allowEmptyShould(true);
    }

    ArchRule dialogsHaveOneDoor() {
        Set<String> dialogs = Set.of("javafx.scene.control.Dialog", "javafx.scene.control.Alert",
                "javafx.scene.control.ChoiceDialog", "javafx.scene.control.TextInputDialog", "javafx.stage.FileChooser",
                "javafx.stage.DirectoryChooser");
        return noClasses().that(not(outermostIn("ui.kit", "Dialog")))
                .should().dependOnClassesThat(describe("are dialogs", type -> dialogs.contains(type.getName())))
                .allowEmptyShould(true);
    }

    /**
     * Nothing slides, fades or pulses, so there is little to switch off: a pause shows nothing, and a timer of frames measures
     * the start. What works for an unknown time is the toolkit's own, and stands still by the style sheet.
     */
    ArchRule nothingMovesByItself() {
        Set<String> still = Set.of("javafx.animation.PauseTransition", "javafx.animation.AnimationTimer");
        return noClasses().should().dependOnClassesThat(describe("move something", type -> !still.contains(type.getName())
                        && (type.getPackageName().equals("javafx.animation") || type.getName().equals("atlantafx.base.util.Animations"))))
                .allowEmptyShould(true);
    }

    /** Numbers, dates and texts for people are written and read by i18n alone. */
    ArchRule textHasOneDoor() {
        Set<String> formats = Set.of("java.util.ResourceBundle", "java.text.MessageFormat", "java.text.NumberFormat",
                "java.text.DecimalFormat", "java.text.DecimalFormatSymbols", "java.text.SimpleDateFormat",
                "java.text.DateFormat", "java.text.ChoiceFormat", "java.util.Scanner",
                "java.time.format.DateTimeFormatterBuilder");
        return noClasses().that().resideOutsideOfPackages(in("i18n"))
                .should().dependOnClassesThat(describe("format text", type -> formats.contains(type.getName())))
                .orShould().callMethodWhere(call("formats dates",
                        target -> target.startsWith("java.time.format.DateTimeFormatter.of")))
                .allowEmptyShould(true);
    }

    ArchRule theDatabaseFileHasOneDoor() {
        return noClasses().that(not(outermostIn("storage", "Database")))
                .should().callMethodWhere(call("connects to a database", Set.of("java.sql.DriverManager.getConnection",
                        "java.sql.Driver.connect", "javax.sql.DataSource.getConnection", "org.jdbi.v3.core.Jdbi.create",
                        "org.sqlite.JDBC.createConnection")::contains))
                .orShould().dependOnClassesThat(describe("open database files",
                        type -> type.getName().startsWith("org.sqlite.") && type.getName().endsWith("DataSource")
                                || type.getName().equals("org.sqlite.SQLiteConfig")))
                .allowEmptyShould(true);
    }

    ArchRule nothingUsesTheNetwork() {
        Set<String> local = Set.of("java.net.URI", "java.net.URL", "java.net.URISyntaxException",
                "java.net.MalformedURLException");
        return noClasses()
                .should().dependOnClassesThat(describe("are of the network", type -> isNetwork(type) && !local.contains(type.getName())))
                .orShould().callMethodWhere(call("opens an address", Set.of("java.net.URL.openStream",
                        "java.net.URL.openConnection", "java.net.URL.getContent")::contains))
                .allowEmptyShould(true);
    }

    /** Under a Turkish default locale "I" in lower case is not "i", and digits and signs can differ. */
    ArchRule caseAndFormatNameTheirLocale() {
        return noClasses()
                .should().callMethodWhere(describe("depends on the default locale", Rules::dependsOnDefaultLocale))
                .orShould().callConstructorWhere(describe("depends on the default locale",
                        made -> made.getTargetOwner().getName().equals("java.util.Formatter")
                                && !takesLocale(made.getTarget())))
                .allowEmptyShould(true);
    }

    ArchRule nothingWritesToStandardStreamsByItself() {
        return noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethodWhere(describe("prints a stack", made -> made.getName().equals("printStackTrace")))
                .allowEmptyShould(true);
    }

    private ArchRule only(String[] packages, String[] types, String what) {
        return noClasses().that().resideOutsideOfPackages(packages)
                .should().dependOnClassesThat().resideInAnyPackage(types)
                .as(what + " may be used only in " + List.of(packages)).allowEmptyShould(true);
    }

    private String[] in(String... packages) {
        return Arrays.stream(packages).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private static String[] and(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private DescribedPredicate<JavaClass> outermost(String name) {
        return describe("are " + name, type -> outermost(type).getName().equals(root + "." + name));
    }

    private DescribedPredicate<JavaClass> outermostIn(String packageName, String start) {
        return describe("are " + packageName + "." + start + "*", type ->
                type.getPackageName().equals(root + "." + packageName) && outermost(type).getSimpleName().startsWith(start));
    }

    private static DescribedPredicate<JavaClass> outermostNameEndsWith(String end) {
        return describe("are a " + end, type -> outermost(type).getSimpleName().endsWith(end));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass at = type;
        while (at.getEnclosingClass().isPresent()) {
            at = at.getEnclosingClass().get();
        }
        return at;
    }

    private static DescribedPredicate<JavaCall<?>> call(String what, java.util.function.Predicate<String> target) {
        return describe(what, made -> target.test(made.getTargetOwner().getName() + "." + made.getName()));
    }

    private static boolean isNetwork(JavaClass type) {
        String name = type.getName();
        return name.startsWith("java.net.") || name.startsWith("javax.net.") || name.startsWith("java.rmi.")
                || name.startsWith("javafx.scene.web.") || name.startsWith("com.sun.net.")
                || name.startsWith("java.nio.channels.") && name.contains("Socket");
    }

    private static boolean dependsOnDefaultLocale(JavaCall<?> made) {
        String owner = made.getTargetOwner().getName();
        String name = made.getName();
        boolean changesCase = name.equals("toLowerCase") || name.equals("toUpperCase");
        boolean formats = name.equals("format") || name.equals("formatted") || name.equals("printf");
        return owner.equals("java.lang.String") && (changesCase || formats) && !takesLocale(made.getTarget())
                || (owner.equals("java.io.PrintStream") || owner.equals("java.io.PrintWriter")) && formats
                        && !takesLocale(made.getTarget());
    }

    private static boolean takesLocale(AccessTarget.CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.getName().equals("java.util.Locale"));
    }
}
