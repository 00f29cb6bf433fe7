package org.mesochart.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Screen;

/** Where "back" leads: never into a form that was left, always to the patient it was about. */
class JourneyTest {
    private final UUID patient = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final UUID course = UUID.randomUUID();
    private final Journey journey = new Journey(screen -> { }, stub(Dialogs.class, null), () -> { }, () -> { });

    JourneyTest() {
        journey.resume(stub(Screens.class, stub(Screen.class, null)), List.of());
    }

    // Answers nothing but what is given: a screen that has nothing begun, a dialogue that is never asked.
    private static <T> T stub(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (of, method, arguments) -> {
            Class<?> wanted = method.getReturnType();
            return wanted == List.class ? List.of() : wanted == boolean.class ? false
                    : wanted == Optional.class ? Optional.empty() : answer;
        }));
    }

    private Destination here() {
        return journey.way().getLast();
    }

    @Test
    void fromAFirstSessionBackIsThePatientAndThenToday() {
        journey.newPatient("");
        journey.newCourse(patient);
        journey.session(session);
        journey.document(session);
        journey.back();
        assertEquals(new Destination.SessionPage(session), here());
        journey.back();
        assertEquals(new Destination.PatientPage(patient), here());
        journey.back();
        assertEquals(new Destination.Today(), here());
        journey.back();
        assertEquals(List.of(new Destination.Today()), journey.way());
    }

    @Test
    void fromThenAndNowBackIsThePatient() {
        journey.patient(patient);
        journey.thenAndNow(course);
        assertEquals(new Destination.ThenAndNow(course), here());
        journey.back();
        assertEquals(new Destination.PatientPage(patient), here());
    }

    @Test
    void fromTheComparisonOnPaperBackIsThenAndNow() {
        journey.thenAndNow(course);
        journey.comparison(session, patient);
        assertEquals(new Destination.Comparison(session, patient), here());
        journey.back();
        assertEquals(new Destination.ThenAndNow(course), here());
    }

    @Test
    void aFormThatWentBackToItsPatientLeavesNoSecondOneBehind() {
        journey.patient(patient);
        journey.editPatient(patient);
        journey.patient(patient);
        assertEquals(new Destination.PatientPage(patient), here());
        journey.back();
        assertEquals(new Destination.Today(), here());
    }
}
