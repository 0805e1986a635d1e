// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.Test;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.mail.QueueStore.Queued;

import static org.assertj.core.api.Assertions.assertThat;

public class OutboxLinesTest {

    private static final UUID ID = UUID.fromString("019abcde-0000-7000-8000-000000000001");

    @Test
    public void tellAMessageFromAPartner() {
        assertThat(Target.of(ID.toString()).message()).contains(ID);
        assertThat(Target.of("IOM-FI").partner()).contains(new AgencyId("IOM-FI"));
    }

    @Test
    public void tellIdsTypesAndTimesOnly() {
        Queued queued = new Queued(
                ID,
                new CaseId(ID),
                "M06",
                new AgencyId("IOM-FI"),
                7,
                2,
                Instant.parse("2026-11-24T08:00:00Z"),
                Optional.empty());

        assertThat(OutboxLines.json(List.of(queued), Set.of()))
                .isEqualTo("[{\"messageId\":\"" + ID + "\",\"caseId\":\"" + ID + "\",\"type\":\"M06\","
                        + "\"receiver\":\"IOM-FI\",\"attempts\":2,\"held\":false,\"dueAt\":\"2026-11-24T08:00:00Z\"}]");
        assertThat(OutboxLines.line(queued, Set.of("IOM-FI")))
                .contains(ID.toString(), "M06", "IOM-FI", "yes", "2026-11-24T08:00:00Z");
    }
}
