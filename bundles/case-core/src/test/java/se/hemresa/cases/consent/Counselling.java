// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Recorded;
import se.hemresa.cases.consent.InformationGiven.NotApplicable;
import se.hemresa.cases.consent.InformationGiven.PackageCode;
import se.hemresa.cases.consent.InformationGiven.Understood;
import se.hemresa.cases.consent.guards.ConsentGuards;
import se.hemresa.cases.consent.jpa.JpaConsentStore;
import se.hemresa.cases.jpa.Stores;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;

/** What this package does, put together without a container: real stores, real desks, its own guards in the life cycle. */
public final class Counselling {

    /** Nobody presses. */
    public static final PressureChecklist FREE = PressureChecklist.of(List.of());

    private final County county;
    private final ConsentStore store;
    private final StateTable states = new StateTable();

    /** @param county where it happens; its life cycle has the guards of this package, and every other one holds */
    public Counselling(County county) {
        this.county = county;
        this.store = new JpaConsentStore(null, county.stores().entities(), Stores.VAULT);
        county.guardedBy(guards().toArray(Guard[]::new));
    }

    private List<Guard> guards() {
        List<Guard> guards = new ArrayList<>(ConsentGuards.of(this, county, Story.CLOCK));
        List<String> own = guards.stream().map(Guard::code).toList();
        states.rules().stream()
                .flatMap(rule -> rule.guards().stream())
                .map(guard -> guard.code())
                .distinct()
                .filter(code -> !own.contains(code))
                .forEach(code -> guards.add(new Holding(code)));
        return guards;
    }

    /** A guard of somebody else, which stands in nobody's way. */
    private record Holding(String code) implements Guard {

        @Override
        public boolean holds(CaseId caseId) {
            return true;
        }
    }

    public ConsentStore store() {
        return store;
    }

    /** The consents as they are on another day. */
    public ConsentBook book(Instant at) {
        return new ConsentBook(store, states, Clock.fixed(at, ZoneOffset.UTC));
    }

    public ConsentDesk desk() {
        Restriction restriction =
                new Restriction(book(Story.NOW), county.stores().cases(), county.journey(), states);
        return new ConsentDesk(county.book(), store, restriction, county.work(), county.journal());
    }

    public TransferBasisDesk bases() {
        return new TransferBasisDesk(county.book(), store);
    }

    public InformationDesk information() {
        return new InformationDesk(county.book(), store);
    }

    public DisclosurePolicy policy() {
        return new DisclosurePolicy(county.stores().cases(), store, book(Story.NOW), county.work());
    }

    public UUID give(CaseId id, String scope) {
        return give(id, terms(scope, Story.NOW)).id();
    }

    public Recorded give(CaseId id, ConsentTerms terms) {
        return asCoordinator(() -> desk().give(id, terms));
    }

    public Recorded withdraw(CaseId id, UUID consent) {
        return asCoordinator(() -> desk().withdraw(id, consent, Optional.of(ConsentRecord.Reason.CHANGED_MIND)));
    }

    public Recorded declare(CaseId id, Instant signedAt, PressureChecklist checklist) {
        return asCoordinator(() -> desk().declare(id, signedAt, "karin", checklist));
    }

    public void inform(CaseId id, PackageCode code, String language, Interpreter interpreter, Understood understood) {
        inform(
                id,
                new InformationDraft(code, "2026-1", language, Medium.ORAL, interpreter, Story.NOW, understood, null));
    }

    public void inform(CaseId id, NotApplicable why) {
        inform(
                id,
                new InformationDraft(PackageCode.REFLECTION_PERIOD, "2026-1", null, null, null, Story.NOW, null, why));
    }

    public Recorded inform(CaseId id, InformationDraft draft) {
        return asCoordinator(() -> information().inform(id, draft));
    }

    public Recorded chooseBasis(CaseId id) {
        return asCoordinator(() -> bases().choose(
                        id,
                        new TransferBasisDesk.Choice("OSL_12_2", "GDPR_49_1D", null, false, "The person asks for it")));
    }

    public static ConsentTerms terms(String scope, Instant givenAt) {
        return terms(scope, Optional.empty(), givenAt, givenAt.plus(ConsentTerms.DEFAULT_VALIDITY));
    }

    public static ConsentTerms terms(String scope, Optional<String> recipient, Instant givenAt, Instant validTo) {
        return new ConsentTerms(
                scope,
                recipient.map(AgencyId::new),
                "ASSISTED_RETURN",
                ConsentTerms.GivenBy.SELF,
                "bul",
                "1.0",
                Medium.PAPER,
                Interpreter.PRESENT,
                givenAt,
                validTo,
                Optional.empty());
    }

    public static Instant daysAgo(int days) {
        return Story.NOW.minus(Duration.ofDays(days));
    }

    public static <T> T asCoordinator(Supplier<T> work) {
        return Story.COORDINATOR.call(work);
    }
}
