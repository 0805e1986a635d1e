// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.shell;

import java.util.Map;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.iom.Handover;
import se.hemresa.iom.JsonText;
import se.hemresa.iom.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

public class HandoversCommandTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Test
    public void tellsIdsAndStatesAndNothingElse() {
        Story story = new Story(database);
        story.answer(story.handedOver(), "DECLINED", Map.of("code", "CAPACITY", "text", "Canary-words"));
        Handover handover = story.current();

        Map<String, Object> row = HandoversCommand.row(handover, "ANSWERED");

        assertThat(JsonText.of(row))
                .isEqualTo("{\"id\":\"" + handover.id() + "\",\"caseId\":\"" + story.caseId
                        + "\",\"version\":1,\"state\":\"ANSWERED\",\"answer\":\"DECLINED\"}");
        assertThat(HandoversCommand.line(row.values().toArray()))
                .startsWith(handover.id().toString())
                .endsWith("ANSWERED   DECLINED");
    }
}
