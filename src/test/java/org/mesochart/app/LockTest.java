package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.shell.Destination;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** A locked window tells nothing of a patient, loses nothing, and goes on where it was. */
class LockTest {
    @TempDir
    private Path folder;
    private final Messages messages = new Messages(Language.ENGLISH);
    private LockedFrame frame;

    @BeforeEach
    void open() {
        frame = new LockedFrame(folder, Language.ENGLISH, false);
    }

    @AfterEach
    void close() {
        frame.close();
    }

    private List<String> inSight(List<String> secrets) {
        AtomicReference<List<String>> found = new AtomicReference<>();
        frame.robot.interact(() -> found.set(WordsInSight.of(secrets)));
        return found.get();
    }

    private void lock() {
        frame.robot.push(KeyCode.CONTROL, KeyCode.L);
        frame.await("#locked");
    }

    private void unlock() {
        frame.robot.write(TestCharts.PASSPHRASE).type(KeyCode.ENTER);
        LockedFrame.await(() -> frame.unlocks == 1);
    }

    private List<Injection> points() {
        return frame.chart.sessions().record(frame.session.id()).orElseThrow().injections();
    }

    private Node focused() {
        return frame.stage.getScene().getFocusOwner();
    }

    @Test
    void aSessionIsHiddenFromEyesAndEarsAndGoesOnWithItsUndo() {
        frame.go(new Destination.SessionPage(frame.session.id()), "#step-inject");
        List<String> secrets = frame.secrets();
        assertTrue(inSight(secrets).size() >= 4); // name, birth year, number, allergy: the search finds what is there
        frame.robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        frame.robot.push(KeyCode.CONTROL, KeyCode.A);
        frame.robot.type(KeyCode.DELETE);
        LockedFrame.await(() -> points().isEmpty());
        Node before = focused();
        frame.robot.interact(() -> new Tooltip("Şükran Aydın").show(frame.stage));

        lock();
        assertEquals(List.of(), inSight(secrets));
        assertEquals(1, List.copyOf(Window.getWindows()).size());
        assertTrue(inSight(List.of(messages.text("security.locked"))).size() == 1);
        LockedFrame.await(frame.chart::locked);
        assertEquals(0, frame.chart.patients().index().size());
        // Nothing beneath is reached: every stop is on the card.
        for (int i = 0; i < 12; i++) {
            frame.robot.type(KeyCode.TAB);
            assertTrue(frame.robot.lookup("#locked").query().lookupAll("*").contains(focused()));
        }
        frame.robot.push(KeyCode.CONTROL, KeyCode.K);
        frame.robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertFalse(frame.robot.lookup("#commandField").tryQuery().isPresent());
        frame.robot.interact(() -> frame.robot.lookup("#passphrase").query().requestFocus());

        frame.robot.write("not this one").type(KeyCode.ENTER);
        LockedFrame.await(() -> frame.robot.lookup("#problem").queryLabeled().getText()
                .equals(messages.text("welcome.unlock.wrong")));
        assertTrue(frame.chart.locked());
        unlock();
        assertSame(before, focused());
        assertEquals(secrets.subList(0, 2), inSight(secrets.subList(0, 2)));
        frame.robot.push(KeyCode.CONTROL, KeyCode.Z);
        LockedFrame.await(() -> points().size() == 1);
    }

    @Test
    void menusThatWereOpenAreGoneAndTheGuideOpensAtWhatToDo() {
        frame.go(new Destination.PatientPage(frame.patient.id()), ".patient-name");
        frame.robot.type(KeyCode.F10);
        assertTrue(frame.robot.lookup("#menus").tryQuery().isPresent());
        List<String> secrets = frame.secrets();
        lock();
        frame.robot.type(KeyCode.F1);
        frame.await("#helpSearch");
        LockedFrame.await(() -> inSight(List.of("The passphrase is forgotten")).size() == 1);
        assertEquals(List.of(), inSight(secrets));
        frame.robot.type(KeyCode.ESCAPE);
        assertFalse(frame.robot.lookup("#helpSearch").tryQuery().isPresent());
        assertEquals("passphrase", focused().getId());
        unlock();
        assertFalse(frame.robot.lookup("#menus").tryQuery().isPresent());
    }

    @Test
    void whatFailsWhileLockingKeepsNothingInSight() {
        frame.go(new Destination.PatientPage(frame.patient.id()), ".patient-name");
        AtomicBoolean stuck = new AtomicBoolean(true);
        Tooltip hint = new Tooltip("a hint that does not go") {
            @Override
            public void hide() {
                if (stuck.get()) {
                    throw new IllegalStateException("stuck");
                }
                super.hide();
            }
        };
        frame.robot.interact(() -> {
            hint.show(frame.stage);
            new Tooltip("Şükran Aydın").show(frame.stage);
        });
        List<String> secrets = frame.secrets();
        lock();
        assertEquals(List.of(), inSight(secrets));
        assertEquals(1, frame.faults.size());
        LockedFrame.await(frame.chart::locked);
        stuck.set(false);
        frame.robot.interact(hint::hide);
        unlock();
        frame.await(".patient-name");
    }

    @Test
    void whatIsTypedAndNotYetRecordedIsThereAgainInTheSameField() {
        frame.go(new Destination.NewPatient(), "#patient-name");
        frame.robot.write("Ada Işık");
        Node field = focused();
        lock();
        assertEquals(List.of(), inSight(List.of("Ada", "Işık")));
        LockedFrame.await(frame.chart::locked);
        unlock();
        assertSame(field, focused());
        assertEquals("Ada Işık", ((TextInputControl) field).getText());
    }

    @Test
    void whatDoesNotGetToTheDiskKeepsTheKeysAndIsHiddenAllTheSame() {
        AtomicBoolean full = new AtomicBoolean(true);
        frame.robot.interact(() -> frame.queue.write(List.of(UUID.randomUUID()), () -> {
            if (full.get()) {
                throw new StorageException(StorageException.Kind.DISK_FULL);
            }
            frame.chart.patients().add(TestCharts.aPatient("Ada Işık"));
        }));
        LockedFrame.await(() -> frame.queue.saveState().state() instanceof SaveState.NotSaved);
        frame.go(new Destination.PatientPage(frame.patient.id()), ".patient-name");
        List<String> secrets = frame.secrets();
        lock();
        assertEquals(List.of(), inSight(secrets));
        assertEquals(messages.count("security.locked.waiting", 1), frame.robot.lookup("#lead").queryLabeled().getText());
        assertFalse(frame.chart.locked());
        AtomicBoolean mayEnd = new AtomicBoolean(true);
        frame.robot.interact(() -> mayEnd.set(frame.lock.mayEnd()));
        assertFalse(mayEnd.get());
        assertEquals(messages.text("security.locked.close"), frame.robot.lookup("#problem").queryLabeled().getText());
        full.set(false);
        frame.robot.interact(frame.queue.saveState()::retry);
        LockedFrame.await(frame.chart::locked);
        assertEquals(messages.text("security.locked.lead"), frame.robot.lookup("#lead").queryLabeled().getText());
        unlock();
        assertEquals(2, frame.chart.patients().index().size());
    }

    @Test
    void whatWorksWithTheKeysEndsFirstAndWhatComesAfterWaitsForTheUnlock() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        List<String> done = new java.util.concurrent.CopyOnWriteArrayList<>();
        frame.robot.interact(() -> frame.open.tasks().background(() -> {
            assertTrue(slow.await(60, TimeUnit.SECONDS));
            return frame.chart.patients().find(frame.patient.id()).orElseThrow().name();
        }, done::add, problem -> done.add("failed")));
        lock();
        frame.robot.interact(() -> frame.open.tasks().run(() -> frame.chart.patients().index().size(),
                size -> done.add("size " + size), problem -> done.add("failed")));
        Hand.settle();
        assertFalse(frame.chart.locked());
        slow.countDown();
        LockedFrame.await(frame.chart::locked);
        assertEquals(List.of(frame.patient.name()), done);
        unlock();
        LockedFrame.await(() -> done.size() == 2);
        assertEquals("size 1", done.getLast());
    }

    @Test
    void whatPassedAndDoesNotGetToTheDiskKeepsTheKeysUntilItDoes() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        List<String> done = new java.util.concurrent.CopyOnWriteArrayList<>();
        SaveState saves = frame.queue.saveState();
        Runnable write = () -> frame.open.tasks().run(() -> frame.chart.patients().index().size(), size -> {
            done.add("size " + size);
            saves.saved(this, TestCharts.NOW);
        }, problem -> done.add("failed"));
        frame.robot.interact(() -> frame.open.tasks().background(() -> {
            assertTrue(slow.await(60, TimeUnit.SECONDS));
            throw new StorageException(StorageException.Kind.DISK_FULL);
        }, nothing -> { }, full -> saves.notSaved(this, 1, StorageException.Kind.DISK_FULL, null, write)));
        lock();
        slow.countDown();
        LockedFrame.await(frame.chart::locked);
        assertEquals(List.of("size 1"), done);
        unlock();
    }

    @Test
    void theKeysStayForTheBackupThatIsDueAndAChartClosedMeanwhileKeepsThem() {
        List<Runnable> backups = new java.util.concurrent.CopyOnWriteArrayList<>();
        frame.beforeKeysGo = backups::add;
        lock();
        Hand.settle();
        assertFalse(frame.chart.locked());
        frame.robot.interact(backups.getFirst()::run);
        LockedFrame.await(frame.chart::locked);
        unlock();
        lock();
        AtomicBoolean keys = new AtomicBoolean();
        frame.robot.interact(() -> keys.set(frame.lock.endWithKeys()));
        assertTrue(keys.get());
        frame.robot.interact(backups.getLast()::run);
        Hand.settle();
        assertFalse(frame.chart.locked());
    }

    @Test
    void anotherPractitionerTakesOverTheLockedWindowAndIsAskedForAPassphraseOfTheirOwn() throws WrongPassphraseException {
        Practitioner deniz = new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", null, null);
        try (Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of("seven green glass marbles")) {
            frame.chart.team().add(own, deniz, first);
        }
        frame.robot.interact(() -> frame.open.navigator().preferences());
        frame.await("#practitioner-" + deniz.id());
        assertTrue(frame.robot.lookup("#addPractitioner").query().isVisible());
        lock();
        LockedFrame.await(frame.chart::locked);
        frame.robot.interact(() -> frame.robot.lookup("#practitioner").query().requestFocus());
        frame.robot.type(KeyCode.DOWN, KeyCode.TAB);
        frame.robot.write("seven green glass marbles").type(KeyCode.ENTER);
        LockedFrame.await(() -> frame.unlocks == 1);
        assertEquals(deniz, frame.chart.practitioner());
        frame.await("#oldPassphrase");
        assertFalse(frame.robot.lookup("#addPractitioner").query().isVisible()); // the page is the new one's
        frame.robot.write("seven green glass marbles").type(KeyCode.TAB);
        frame.robot.write("eight quiet paper boats").type(KeyCode.TAB);
        frame.robot.write("eight quiet paper boats");
        frame.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        LockedFrame.await(() -> frame.robot.lookup("#oldPassphrase").tryQuery().isEmpty());
        assertFalse(frame.chart.team().me().provisional());
    }

    @Test
    void aPassphraseChangedInThePreferencesUnlocks() {
        frame.robot.interact(() -> frame.open.navigator().preferences());
        frame.await("#security-passphrase");
        frame.robot.interact(() -> frame.robot.lookup("#security-passphrase").query().requestFocus());
        frame.robot.type(KeyCode.SPACE);
        frame.await("#oldPassphrase");
        lock(); // over a dialog too
        frame.robot.write(TestCharts.PASSPHRASE).type(KeyCode.ENTER);
        LockedFrame.await(() -> frame.unlocks == 1);
        frame.await("#oldPassphrase");
        frame.robot.interact(() -> frame.robot.lookup("#oldPassphrase").query().requestFocus());
        frame.robot.type(KeyCode.ESCAPE);
        LockedFrame.await(() -> frame.robot.lookup("#oldPassphrase").tryQuery().isEmpty());
        frame.robot.interact(() -> frame.robot.lookup("#security-passphrase").query().requestFocus());
        frame.robot.type(KeyCode.SPACE);
        frame.await("#oldPassphrase");
        frame.robot.write(TestCharts.PASSPHRASE).type(KeyCode.TAB);
        frame.robot.write("seven green glass marbles").type(KeyCode.TAB);
        frame.robot.write("seven green glass marbles");
        frame.robot.type(KeyCode.ENTER);
        LockedFrame.await(() -> frame.robot.lookup("#oldPassphrase").tryQuery().isEmpty());
        lock();
        frame.robot.write("seven green glass marbles").type(KeyCode.ENTER);
        LockedFrame.await(() -> frame.unlocks == 2);
        frame.await("#security-passphrase");
    }
}
