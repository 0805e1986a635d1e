// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.guards;

import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.iom.Handover;
import se.hemresa.iom.HandoverAnswer;
import se.hemresa.iom.HandoverAnswer.Kind;
import se.hemresa.iom.HandoverStore;

/** What IOM's answer must bring before it moves the case (domain.md §8.3, iom-integration): read from the newest handover. */
public final class AckGuards {

    private AckGuards() {}

    private static boolean answers(
            HandoverStore handovers, CaseId caseId, Kind kind, Predicate<HandoverAnswer> brings) {
        return handovers
                .current(caseId)
                .flatMap(Handover::answer)
                .filter(answer -> answer.kind() == kind)
                .filter(brings)
                .isPresent();
    }

    /** Reads Handover.answer and Handover.iomCaseNo. */
    @Component(service = Guard.class)
    public static final class Accepted implements Guard {

        private final HandoverStore handovers;

        @Activate
        public Accepted(@Reference HandoverStore handovers) {
            this.handovers = handovers;
        }

        @Override
        public String code() {
            return "iom-ack-accepted-with-case-number";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return answers(
                    handovers,
                    caseId,
                    Kind.ACCEPTED,
                    answer -> answer.iomCaseNo().isPresent());
        }
    }

    /** Reads Handover.answer and Handover.requestedFieldPaths. */
    @Component(service = Guard.class)
    public static final class NeedsInfo implements Guard {

        private final HandoverStore handovers;

        @Activate
        public NeedsInfo(@Reference HandoverStore handovers) {
            this.handovers = handovers;
        }

        @Override
        public String code() {
            return "iom-ack-needs-info-with-field-paths";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return answers(
                    handovers,
                    caseId,
                    Kind.NEEDS_INFO,
                    answer -> !answer.requestedFieldPaths().isEmpty());
        }
    }

    /** Reads Handover.answer and Handover.proposedOrg. */
    @Component(service = Guard.class)
    public static final class Redirected implements Guard {

        private final HandoverStore handovers;

        @Activate
        public Redirected(@Reference HandoverStore handovers) {
            this.handovers = handovers;
        }

        @Override
        public String code() {
            return "iom-ack-redirected-with-organisation";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return answers(
                    handovers,
                    caseId,
                    Kind.REDIRECTED,
                    answer -> answer.proposedOrg().isPresent());
        }
    }

    /** Reads Handover.answer and Handover.declineCode. */
    @Component(service = Guard.class)
    public static final class Declined implements Guard {

        private final HandoverStore handovers;

        @Activate
        public Declined(@Reference HandoverStore handovers) {
            this.handovers = handovers;
        }

        @Override
        public String code() {
            return "iom-ack-declined-with-reason";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return answers(
                    handovers,
                    caseId,
                    Kind.DECLINED,
                    answer -> answer.declineCode().isPresent());
        }
    }
}
