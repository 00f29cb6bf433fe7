package org.mesochart.domain.course;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mesochart.domain.Problem;
import org.mesochart.domain.text.Folding;
import org.mesochart.domain.text.Texts;

/**
 * What was found before a course: pain, health, what else was tried. A course has at most one: its id follows from the
 * course's.
 *
 * @param diagnosis note on the diagnosis, or null
 * @param sites painful places in the order told
 * @param health current health, or null
 * @param medicines current medicines, or null
 * @param tried treatments tried or considered, or null
 * @param why why mesotherapy now, or null
 */
public record Assessment(
        UUID courseId, String diagnosis, List<PainSite> sites, String health, String medicines, String tried,
        String why) {
    private static final int SITES_MAX = 30;

    public Assessment {
        Objects.requireNonNull(courseId);
        diagnosis = Texts.tidy(diagnosis);
        sites = List.copyOf(sites);
        health = Texts.tidy(health);
        medicines = Texts.tidy(medicines);
        tried = Texts.tidy(tried);
        why = Texts.tidy(why);
    }

    /** Nothing recorded yet. */
    public static Assessment none(UUID course) {
        return new Assessment(course, null, List.of(), null, null, null, null);
    }

    public UUID id() {
        return UUID.nameUUIDFromBytes((courseId + "/assessment").getBytes(StandardCharsets.UTF_8));
    }

    public boolean isNone() {
        return equals(none(courseId));
    }

    public Assessment withDiagnosis(String now) {
        return new Assessment(courseId, now, sites, health, medicines, tried, why);
    }

    public Assessment withSites(List<PainSite> now) {
        return new Assessment(courseId, diagnosis, now, health, medicines, tried, why);
    }

    public Assessment withHealth(String now) {
        return new Assessment(courseId, diagnosis, sites, now, medicines, tried, why);
    }

    public Assessment withMedicines(String now) {
        return new Assessment(courseId, diagnosis, sites, health, now, tried, why);
    }

    public Assessment withTried(String now) {
        return new Assessment(courseId, diagnosis, sites, health, medicines, now, why);
    }

    public Assessment withWhy(String now) {
        return new Assessment(courseId, diagnosis, sites, health, medicines, tried, now);
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Texts.checkFree("diagnosis", diagnosis, problems);
        Texts.checkFree("health", health, problems);
        Texts.checkFree("medicines", medicines, problems);
        Texts.checkFree("tried", tried, problems);
        Texts.checkFree("why", why, problems);
        if (sites.size() > SITES_MAX) {
            problems.add(Problem.of("sites", "errors.site.many", SITES_MAX));
        }
        sites.forEach(site -> problems.addAll(site.check()));
        if (sites.stream().map(site -> Folding.fold(site.name())).distinct().count() < sites.size()) {
            problems.add(Problem.of("sites", "errors.site.twice"));
        }
        return problems;
    }

    @Override
    public String toString() {
        return "Assessment[" + courseId + ']';
    }
}
