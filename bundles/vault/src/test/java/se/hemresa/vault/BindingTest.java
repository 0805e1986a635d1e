// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.Test;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.vault.WrappedKeys.AgencyKey;
import se.hemresa.vault.WrappedKeys.RingKey;

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
    public void keepsTheFormInWhichStoredKeysWereWrapped() {
        assertThat(HexFormat.of().formatHex(Binding.caseKey(new CaseId(CASE), by("SE-AB", Ring.ORDINARY, 1))))
                .isEqualTo("0000000000000008" + "636173652d6b6579" + "019abcde00007000" + "8000000000000001"
                        + "0000000000000005" + "53452d4142");
        assertThat(HexFormat.of().formatHex(Binding.agencyKey(new AgencyId("SE-AB"), Ring.ORDINARY, 1)))
                .isEqualTo("000000000000000a" + "6167656e63792d6b6579" + "0000000000000005" + "53452d4142");
        assertThat(HexFormat.of().formatHex(Binding.ringKey(RingKey.INDEX)))
                .isEqualTo("0000000000000009" + "696e6465782d6b6579");
    }

    private static AgencyKey by(String agency, Ring ring, int generation) {
        return new AgencyKey(new AgencyId(agency), ring, generation, new byte[0]);
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
                                Binding.value(new SealContext(caseId, "t", ROW, 1, Ring.PROTECTED)),
                                Binding.caseKey(caseId, by("SE-AB", Ring.ORDINARY, 1)),
                                Binding.caseKey(caseId, by("SE-AB", Ring.ORDINARY, 2)),
                                Binding.caseKey(caseId, by("SE-AB", Ring.PROTECTED, 1)),
                                Binding.caseKey(caseId, by("SE-AB", Ring.PROTECTED, 2)),
                                Binding.caseKey(caseId, by("SE-C", Ring.ORDINARY, 1)),
                                Binding.agencyKey(new AgencyId("SE-AB"), Ring.ORDINARY, 1),
                                Binding.agencyKey(new AgencyId("SE-AB"), Ring.ORDINARY, 2),
                                Binding.agencyKey(new AgencyId("SE-AB"), Ring.PROTECTED, 1),
                                Binding.agencyKey(new AgencyId("SE-AB"), Ring.PROTECTED, 2),
                                Binding.indexField("SE-AB"),
                                Binding.ringKey(RingKey.INDEX),
                                Binding.ringKey(RingKey.PROTECTED),
                                Binding.ringKey(RingKey.SIGNATURE))
                        .map(HexFormat.of()::formatHex))
                .doesNotHaveDuplicates();
    }
}
