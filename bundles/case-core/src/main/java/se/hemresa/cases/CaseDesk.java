// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseReferred;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.protection.ProtectedIdentity;
import se.hemresa.cases.protection.Protection;
import se.hemresa.cases.search.IndexTerms;

/** Takes referrals in, from both doors. */
@Component(service = CaseDesk.class)
public final class CaseDesk {

    private static final Set<String> MAY_REFER =
            Set.of("REGION_COORDINATOR", "SOCIAL_SERVICES", "SOCIAL_SERVICES_LEAD", "POLICE_LIAISON");

    /** What an ordinary row tells of who a protected person is. */
    private static final Identity NOBODY = new Identity(List.of(), null);

    private final ReferenceData data = ReferenceData.load();
    private final Pseudonyms pseudonyms = new Pseudonyms(new SecureRandom());
    private final StateTable states;
    private final CaseStore cases;
    private final UnitOfWork work;
    private final Journal journal;
    private final Vault vault;
    private final Clock clock;

    @Activate
    public CaseDesk(
            @Reference StateTable states,
            @Reference CaseStore cases,
            @Reference UnitOfWork work,
            @Reference Journal journal,
            @Reference Vault vault,
            @Reference Clock clock) {
        this.states = states;
        this.cases = cases;
        this.work = work;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Opens a case on behalf of the current caller. Joins the running unit of work or opens one; appends {@link CaseReferred}.
     *
     * @param referral what came in, of the shape that the contract demands
     * @return the new case, owned by the coordination of the county that the referral names
     * @throws PlatformException {@code platform.not-found} (404) if the caller's role may not refer;
     *     {@code platform.invalid} (422) with every violation of a rule
     */
    public CaseFile refer(CaseReferral referral) {
        Caller caller = Caller.current();
        if (!MAY_REFER.contains(caller.role())) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        List<Violation> violations = ReferralRules.violations(referral, caller, data, clock);
        if (!violations.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, violations);
        }
        return work.run(() -> {
            Intake intake = intake(referral, caller);
            insert(intake);
            journal.append(new CaseReferred(intake.file().id()));
            return intake.file();
        });
    }

    /** As the module: who refers need not belong to the agency that owns the case, and then has no part in it. */
    private void insert(Intake intake) {
        Caller.module("case-core").run(() -> {
            vault.createCaseKey(intake.file().id(), intake.file().owner());
            cases.insert(intake);
        });
    }

    private Intake intake(CaseReferral referral, Caller caller) {
        CaseId id = new CaseId(newId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CaseFile file = file(id, referral, now);
        boolean hides = Protection.hides(referral.protectionLevel());
        return new Intake(
                file,
                referral(id, referral, now),
                Optional.ofNullable(referral.freeContact()).filter(contact -> !hides),
                person(id, referral),
                hides
                        ? NOBODY
                        : new Identity(
                                referral.person().names(), referral.person().birthDate()),
                new Exploitation(
                        newId(), id, referral.primaryPurpose(), referral.secondaryPurposes(), referral.subPurposes()),
                new VictimStatus(newId(), id, referral.traffickingStatus(), now),
                new StateChange(id, 1, "refer", Optional.empty(), file.state(), now, caller.agency(), caller.user()),
                hides ? Set.of() : SearchTokens.of(referral, vault),
                hides ? Set.of() : new IndexTerms(data, vault).of(referral),
                hides ? Optional.of(hidden(referral)) : Optional.empty());
    }

    private static ProtectedIdentity hidden(CaseReferral referral) {
        return new ProtectedIdentity(
                referral.person().names(),
                referral.person().birthDate(),
                List.of(),
                Optional.ofNullable(referral.freeContact()).map(ContactChannel::of).stream()
                        .toList());
    }

    private CaseFile file(CaseId id, CaseReferral referral, Instant now) {
        AgencyId owner = data.coordination(referral.county()).orElseThrow();
        return new CaseFile(
                id,
                String.format("ATV-%d-%04d", referral.referredOn().getYear(), cases.nextReference()),
                pseudonyms.next(),
                owner,
                referral.envelope().receiver(),
                referral.county(),
                Optional.ofNullable(referral.municipality()),
                referral.urgency(),
                referral.protectionLevel(),
                referral.targetGroupGrounds(),
                states.initialState(),
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static Referral referral(CaseId id, CaseReferral referral, Instant now) {
        return new Referral(
                newId(),
                id,
                referral.source(),
                referral.referredOn(),
                now,
                referral.envelope().sender(),
                referral.envelope().messageId(),
                referral.diaryNumber(),
                referral.consentToContact());
    }

    private static Person person(CaseId id, CaseReferral referral) {
        return new Person(
                newId(),
                id,
                ReferralRules.ageAtReferral(referral),
                referral.person().gender(),
                referral.person().citizenships(),
                referral.person().languages(),
                Optional.empty());
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
