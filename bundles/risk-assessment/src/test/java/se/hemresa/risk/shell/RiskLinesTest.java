// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.shell;

import java.util.List;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.Answers;
import se.hemresa.risk.Instruments;
import se.hemresa.risk.Office;
import se.hemresa.risk.RiskFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the shell tells: levels and items, never what was said. */
public class RiskLinesTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    @Test
    public void showsLevelsOnly() {
        Office office = Office.in(DATABASE);
        CaseId caseId = office.newCase();
        office.assessAndSign(
                caseId, Office.draft(Answers.calm().domain("DEBT", 2, 4)).note("secret note"));

        assertThat(RiskShowCommand.lines(office.file(caseId)))
                .containsExactly(
                        "2026-11-24T12:00:00Z     INITIAL         SWEDEN  HIGH         until 2027-02-22T12:00:00Z     signed");
    }

    @Test
    public void saysSoWhenNothingWasAssessed() {
        assertThat(RiskShowCommand.lines(new RiskFile(List.of()))).containsExactly("No risk has been assessed.");
    }

    @Test
    public void listsInstrumentsAndTheItemsOfOne() {
        assertThat(RiskTemplateCommand.lines(new Instruments(), null))
                .containsExactly("RA-SE version 1, 60 items: Risk of return, Sweden");
        assertThat(RiskTemplateCommand.lines(new Instruments(), "RA-SE"))
                .hasSize(61)
                .contains("  CHILD_SAFETY-NO-RECEIVER               CIRCUMSTANCE critical at 4")
                .contains("  HOUSING-RESERVED                       PROTECTIVE   weight 4");
        assertThatThrownBy(() -> RiskTemplateCommand.lines(new Instruments(), "RA-XX"))
                .hasMessageContaining("risk:template lists them");
    }
}
