// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.List;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Seen;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.OpenAccess;
import se.hemresa.cases.sections.HealthSection;
import se.hemresa.cases.sections.NarrativeSection;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Everything is read through access. */
public class CaseReadingTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();
    private final CaseReading reading = new CaseReading(
                    county.stores().cases(), county.work(), county.access(), county.sheet(), Story.CLOCK)
            .offering(List.of(
                    new NarrativeSection(county.stores().told()),
                    new HealthSection(county.stores().told())));

    @Test
    public void tellsWhichSectionsCanBeReadWithoutHavingLookedAtThem() {
        Seen seen = new Seen();

        List<String> readable = seen.during(() -> Story.COORDINATOR.call(() -> reading.readable(id)));

        assertThat(readable).containsExactly("health", "narrative");
        assertThat(seen.sections()).isEmpty();
        assertThat(seen.cases()).isEmpty();
    }

    @Test
    public void hasLookedAtTheShellOfACaseWhoseHistoryIsRead() {
        Seen seen = new Seen();

        seen.during(() -> Story.COORDINATOR.call(() -> reading.history(id)));

        assertThat(seen.sections()).containsExactly("shell");
        assertThat(seen.cases()).containsExactly(id);
    }

    @Test
    public void tellsNoStateToWhoSeesTheShellUnderAMask() {
        OpenAccess masking = new OpenAccess("SE-O");
        masking.mask("SECURITY_OFFICER", "MASKED");
        Caller officer =
                new Caller(Story.COORDINATOR.agency(), "SECURITY_OFFICER", Optional.of("sten"), "SECURITY_REVIEW");
        CaseReading masked =
                new CaseReading(county.stores().cases(), county.work(), masking, county.sheet(), Story.CLOCK);

        assertNotFound(() -> officer.call(() -> masked.history(id)));
        assertNotFound(() -> officer.call(() -> {
            masked.requireShell(id);
            return id;
        }));
    }

    @Test
    public void readsNoHistoryForAStranger() {
        assertNotFound(() -> Story.STRANGER.call(() -> reading.history(id)));
    }

    private static void assertNotFound(ThrowingCallable work) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(PlatformError.NOT_FOUND));
    }
}
