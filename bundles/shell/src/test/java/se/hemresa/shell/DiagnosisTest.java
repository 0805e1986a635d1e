// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.List;
import java.util.Optional;

import org.apache.felix.hc.api.Result;
import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.gateway.ModuleRegister;
import se.hemresa.api.journal.Subscriptions.Parked;

import static org.assertj.core.api.Assertions.assertThat;

public class DiagnosisTest {

    private static final InstalledModule CASES = new InstalledModule("case-core", 70, "1.0.0", "Active");
    private static final CheckedHealth DATABASE =
            new CheckedHealth("database", Result.Status.OK, "", "se.hemresa.journal");

    private final Diagnosis diagnosis = new Diagnosis();

    @Test
    public void isInOrderWhenEverythingIs() {
        wellExcept();

        assertThat(diagnosis.inOrder()).isTrue();
        assertThat(diagnosis.text())
                .contains("mode", "development", "module case-core", "health database")
                .endsWith("In order.");
    }

    @Test
    public void takesAnAbsentModeForProduction() {
        diagnosis.mode(Optional.empty(), Optional.of("/data"));

        assertThat(diagnosis.text()).contains("production");
    }

    @Test
    public void sendsToTheDiagnosisOfABundleThatIsNotActive() {
        wellExcept();
        diagnosis.modules(List.of(new InstalledModule("statistics", 71, "1.0.0", "Resolved")));

        assertThat(diagnosis.inOrder()).isFalse();
        assertThat(diagnosis.text())
                .contains("Bundle 71 is Resolved", "next: bundle:diag 71")
                .endsWith("NOT IN ORDER, problems: 1. Begin with: bundle:diag 71");
    }

    @Test
    public void sendsToTheLogOfTheOwnerOfACheckThatFails() {
        wellExcept();
        diagnosis.health(Optional.of(List.of(new CheckedHealth(
                "database", Result.Status.TEMPORARILY_UNAVAILABLE, "No connection", "se.hemresa.journal"))));

        assertThat(diagnosis.text())
                .contains("TEMPORARILY_UNAVAILABLE: No connection", "next: log:display -n 20 se.hemresa.journal");
    }

    @Test
    public void sendsToWhatACheckItselfNames() {
        wellExcept();
        diagnosis.health(Optional.of(List.of(new CheckedHealth(
                "Outbox", Result.Status.WARN, "Everything to IOM-FI is held. Next: outbox:retry IOM-FI", "x"))));

        assertThat(diagnosis.text())
                .contains("WARN: Everything to IOM-FI is held." + System.lineSeparator())
                .endsWith("Begin with: outbox:retry IOM-FI");
    }

    @Test
    public void warnsBeforeTheDiskIsFull() {
        wellExcept();
        diagnosis.disk("/data", 2L << 30);
        assertThat(diagnosis.inOrder()).isTrue();

        diagnosis.disk("/data", 1L << 29);

        assertThat(diagnosis.text()).contains("512 MB free", "next: shell:exec du -xsh /data");
    }

    @Test
    public void aWarningIsAProblemToo() {
        diagnosis.health(Optional.of(List.of(new CheckedHealth("clock", Result.Status.WARN, "Drifts", "x"))));

        assertThat(diagnosis.inOrder()).isFalse();
    }

    @Test
    public void sendsToTheParkedEvents() {
        wellExcept();
        diagnosis.parked(
                Optional.of(List.of(new Parked("statistics", MemoryJournal.entry(3, "CaseReferred"), 8, "x"))));

        assertThat(diagnosis.text()).contains("1 wait for a person to decide", "next: journal:parked");
    }

    @Test
    public void nothingFoundIsNotInOrder() {
        diagnosis.modules(List.of());
        diagnosis.health(Optional.of(List.of()));
        diagnosis.health(Optional.empty());
        diagnosis.parked(Optional.empty());
        diagnosis.mode(Optional.empty(), Optional.empty());

        assertThat(diagnosis.verdict()).contains("problems: 5", "Begin with: feature:install hemresa");
    }

    @Test
    public void saysTheSameInJson() throws Exception {
        wellExcept();
        diagnosis.modules(List.of(new InstalledModule("statistics", 71, "1.0.0", "Resolved")));

        JsonNode json = new ObjectMapper().readTree(diagnosis.json());

        assertThat(json.get("inOrder").asBoolean()).isFalse();
        assertThat(json.at("/findings/5/next").asText()).isEqualTo("bundle:diag 71");
    }

    @Test
    public void modulesListsTheAbsentOnesToo() throws Exception {
        List<ModuleRegister.Known> known = List.of(
                new ModuleRegister.Known("case-core", List.of("/api/v1/cases")),
                new ModuleRegister.Known("statistics", List.of("/api/v1/statistics/reports/{id}")));

        String text = ModulesCommand.render(List.of(CASES), known, false);
        JsonNode json = new ObjectMapper().readTree(ModulesCommand.render(List.of(CASES), known, true));

        assertThat(text).contains("case-core", "Active", "statistics", "Absent");
        assertThat(json.at("/0/paths/0").asText()).isEqualTo("/api/v1/cases");
        assertThat(json.at("/1/state").asText()).isEqualTo("Absent");
    }

    private void wellExcept() {
        diagnosis.mode(Optional.of("development"), Optional.of("/data"));
        diagnosis.modules(List.of(CASES));
        diagnosis.health(Optional.of(List.of(DATABASE)));
        diagnosis.parked(Optional.of(List.of()));
    }
}
