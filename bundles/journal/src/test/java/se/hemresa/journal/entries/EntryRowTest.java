// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.Test;

import static org.assertj.core.api.Assertions.assertThat;

public class EntryRowTest {

    /** Old journals must verify for ever: this form never changes. */
    @Test
    public void hasTheDocumentedCanonicalForm() {
        EntryRow row = new EntryRow(
                7,
                "01920000-0000-7000-8000-000000000001",
                "CaseReferred",
                1,
                1_795_500_000_123_456L,
                "SE-AB",
                "REGION_COORDINATOR",
                null,
                "CASE_WORK",
                "01920000-0000-7000-8000-000000000002",
                JsonText.write(Map.of("b", "2", "a", "1")));

        assertThat(new String(row.canonical(), StandardCharsets.UTF_8))
                .isEqualTo("[7,\"01920000-0000-7000-8000-000000000001\",\"CaseReferred\",1,1795500000123456,\"SE-AB\","
                        + "\"REGION_COORDINATOR\",null,\"CASE_WORK\",\"01920000-0000-7000-8000-000000000002\","
                        + "{\"a\":\"1\",\"b\":\"2\"}]");
    }
}
