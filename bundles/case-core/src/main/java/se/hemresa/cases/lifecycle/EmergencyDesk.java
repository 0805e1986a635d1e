// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Recorded;
import se.hemresa.cases.emergency.EmergencyOverride;
import se.hemresa.cases.emergency.EmergencyRule;
import se.hemresa.cases.emergency.EmergencyStore;

/** Asks for emergency overrides and approves them. Each method writes through {@link CaseBook}. */
@Component(service = EmergencyDesk.class)
public final class EmergencyDesk {

    private static final String SECTION = "decisions";

    private final StateTable table;
    private final CaseBook book;
    private final CaseStore cases;
    private final EmergencyStore overrides;
    private final Access access;

    @Activate
    public EmergencyDesk(
            @Reference StateTable table,
            @Reference CaseBook book,
            @Reference CaseStore cases,
            @Reference EmergencyStore overrides,
            @Reference Access access) {
        this.table = table;
        this.book = book;
        this.cases = cases;
        this.overrides = overrides;
        this.access = access;
    }

    /**
     * @param caseId the case
     * @param event the event of the transition that is to happen
     * @param ground why
     * @param reason the same in words
     * @return what was recorded
     * @throws PlatformException {@code cases.no-emergency-override} (409) if the state has no such event, or the event no
     *     override
     */
    public Recorded ask(CaseId caseId, String event, EmergencyOverride.Ground ground, String reason) {
        return book.enter(caseId, SECTION, stamp -> {
            rule(cases.find(caseId).orElseThrow(), event);
            overrides.add(EmergencyOverride.asked(stamp, event, ground), reason);
        });
    }

    /**
     * Approves an override; another person than the one who asked for it and those who approved it before must do it.
     *
     * @param caseId the case
     * @param overrideId the override
     * @return the override and the case after it
     * @throws PlatformException {@code platform.not-found} (404) if the case has no such override;
     *     {@code platform.same-person} (409); {@code cases.emergency-override-over} (409) if it has its approvals, is used or
     *     is too old; {@code cases.no-emergency-override} (409) if the case has left the state
     */
    public Recorded approve(CaseId caseId, UUID overrideId) {
        CaseFile after = book.change(caseId, SECTION, Operation.READ, file -> {
            EmergencyOverride override = overrides.of(caseId).stream()
                    .filter(one -> one.id().equals(overrideId))
                    .findFirst()
                    .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
            access.requireApproval(caseId, SECTION, override.stamp().by());
            override.approvals().forEach(before -> access.requireApproval(caseId, SECTION, before.by()));
            if (override.over(book.now()) || override.approved(rule(file, override.event()))) {
                throw new PlatformException(CaseError.EMERGENCY_OVERRIDE_OVER);
            }
            overrides.approve(overrideId, book.stamp(caseId));
            return file.touched();
        });
        return new Recorded(overrideId, after);
    }

    private EmergencyRule rule(CaseFile file, String event) {
        return table.rules().stream()
                .filter(rule ->
                        rule.from().contains(file.state()) && rule.event().equals(event))
                .findFirst()
                .flatMap(StateRule::emergency)
                .orElseThrow(() -> new PlatformException(CaseError.NO_EMERGENCY_OVERRIDE));
    }
}
