// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.Test;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;

import static org.assertj.core.api.Assertions.assertThat;

public class BindingTest {

    private static final UUID CASE = UUID.fromString("019abcde-0000-7000-8000-000000000001");
    private static final UUID ROW = UUID.fromString("019abcde-0000-7000-8000-000000000002");

    @Test
    public void keepsTheFormInWhichStoredValuesWereSealed() {
        byte[] bound = Binding.value(new SealContext(new CaseId(CASE), "cases_person", ROW, 7));

        assertThat(HexFormat.of().formatHex(bound))
                .isEqualTo("0000000000000005" + "76616c7565" + "019abcde00007000" + "8000000000000001"
                        + "000000000000000c" + "63617365735f706572736f6e" + "019abcde00007000" + "8000000000000002"
                        + "0000000000000007");
    }

    @Test
    public void tellsApartEveryPartOfThePlace() {
        CaseId caseId = new CaseId(CASE);

        assertThat(Stream.of(
                                Binding.value(new SealContext(caseId, "t", ROW, 1)),
                                Binding.value(new SealContext(caseId, "t", ROW, 2)),
                                Binding.value(new SealContext(caseId, "t", CASE, 1)),
                                Binding.value(new SealContext(caseId, "tt", ROW, 1)),
                                Binding.value(new SealContext(caseId, "", ROW, 1)),
                                Binding.value(new SealContext(new CaseId(ROW), "t", ROW, 1)),
                                Binding.caseKey(caseId, new AgencyId("SE-AB")),
                                Binding.caseKey(caseId, new AgencyId("SE-C")),
                                Binding.agencyKey(new AgencyId("SE-AB")),
                                Binding.indexField("SE-AB"),
                                Binding.indexKey())
                        .map(HexFormat.of()::formatHex))
                .doesNotHaveDuplicates();
    }
}
