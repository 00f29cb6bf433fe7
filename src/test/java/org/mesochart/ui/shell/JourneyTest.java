package org.mesochart.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mesochart.ui.kit.Screen;

/** Where "back" leads: never into a form that was left, always to the patient it was about. */
class JourneyTest {
    private final UUID patient = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final Journey journey = new Journey(screen -> { }, null, () -> { }, () -> { });

    JourneyTest() {
        Screen blank = (Screen) Proxy.newProxyInstance(Screen.class.getClassLoader(), new Class<?>[] {Screen.class},
                (of, method, arguments) -> method.getReturnType() == List.class ? List.of()
                        : method.getReturnType() == Optional.class ? Optional.empty() : null);
        journey.resume((Screens) Proxy.newProxyInstance(Screens.class.getClassLoader(), new Class<?>[] {Screens.class},
                (of, method, arguments) -> blank), List.of());
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
    void aFormThatWentBackToItsPatientLeavesNoSecondOneBehind() {
        journey.patient(patient);
        journey.editPatient(patient);
        journey.patient(patient);
        assertEquals(new Destination.PatientPage(patient), here());
        journey.back();
        assertEquals(new Destination.Today(), here());
    }
}
