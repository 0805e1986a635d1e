// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Clock;
import java.time.Duration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Tasks;
import se.hemresa.api.id.CaseId;

/** What the county must look at, because between IOM and us it does not go by itself. Joins the running unit of work. */
@Component(service = Worklist.class)
public final class Worklist {

    /** IOM has answered the same handover in two ways. */
    static final String CONFLICTING_ANSWER = "conflicting-answer";

    /** An answer has come to a handover that a later one has replaced. */
    static final String LATE_ANSWER = "late-answer";

    /** An answer has come while the case is in another state; it takes effect when the case is resumed. */
    static final String ANSWER_WAITS = "answer-waits";

    /** A guard refuses the answer; the source names the guard. */
    static final String ANSWER_REFUSED = "answer-refused";

    /** IOM has not got the handover, and it will not be sent any more: preview and approve another. */
    static final String HANDOVER_NOT_DELIVERED = "handover-not-delivered";

    /** IOM knows; the one who would have received the person has no channel of ours. */
    static final String TELL_RECEIVER = "tell-receiver-of-break-off";

    private static final Duration TIME_TO_ACT = Duration.ofDays(1);

    private final Tasks tasks;
    private final Clock clock;

    @Activate
    public Worklist(@Reference Tasks tasks, @Reference Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void add(CaseId caseId, String kind, String source) {
        tasks.open(caseId, kind, "REGION_COORDINATOR", clock.instant().plus(TIME_TO_ACT), source);
    }
}
