// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.shell;

import java.util.List;

import org.junit.Test;

import se.hemresa.cases.CaseFile;
import se.hemresa.cases.testing.County;

import static org.assertj.core.api.Assertions.assertThat;

/** What the shell tells of a case. */
public class CaseLinesTest {

    private final County county = new County();
    private final CaseFile file = county.store().find(county.refer()).orElseThrow();

    @Test
    public void tellReferenceAndStateAndNothingOfThePersonOrThePlace() {
        assertThat(CaseLines.fields(file))
                .containsOnlyKeys("caseId", "caseRef", "state", "owner", "openedAt", "version");
        assertThat(CaseLines.line(file))
                .contains(file.caseRef(), "REFERRED")
                .doesNotContain("Kanarov", file.pseudonym(), "1480");
    }

    @Test
    public void areJsonForMachines() {
        assertThat(CaseLines.json(List.of(file)))
                .isEqualTo("[{\"caseId\":\"" + file.id() + "\",\"caseRef\":\"ATV-2026-0001\",\"state\":\"REFERRED\","
                        + "\"owner\":\"SE-O\",\"openedAt\":\"2026-11-24T09:00:00Z\",\"version\":1}]");
    }
}
