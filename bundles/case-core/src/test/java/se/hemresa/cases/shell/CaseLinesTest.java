// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.shell;

import java.util.List;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.cases.CaseFile;
import se.hemresa.cases.testing.County;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What the shell tells of a case. */
public class CaseLinesTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);

    private final CaseFile file = county.file(county.refer());

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
                .isEqualTo("[{\"caseId\":\"" + file.id() + "\",\"caseRef\":\"" + file.caseRef()
                        + "\",\"state\":\"REFERRED\","
                        + "\"owner\":\"SE-O\",\"openedAt\":\"2026-11-24T09:00:00Z\",\"version\":1}]");
    }
}
