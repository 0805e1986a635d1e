// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.cases.protection.Protection;
import se.hemresa.cases.search.IndexStore;
import se.hemresa.cases.search.IndexTerms;

/** Records what is told about a person and the journey. Each method writes through {@link CaseBook}. */
@Component(service = FactDesk.class)
public final class FactDesk {

    private static final int OLDEST = 120;

    private final ReferenceData data = ReferenceData.load();
    private final CaseBook book;
    private final CaseFacts facts;
    private final FactStore persons;
    private final CaseStore cases;
    private final IndexStore index;
    private final IndexTerms terms;

    @Activate
    public FactDesk(
            @Reference CaseBook book,
            @Reference CaseFacts facts,
            @Reference FactStore persons,
            @Reference CaseStore cases,
            @Reference IndexStore index,
            @Reference Vault vault) {
        this.book = book;
        this.facts = facts;
        this.persons = persons;
        this.cases = cases;
        this.index = index;
        this.terms = new IndexTerms(data, vault);
    }

    /**
     * @param caseId the case
     * @param fact what is told
     * @return what was recorded
     * @throws PlatformException {@code platform.invalid} (422) with every violation of a rule; {@code cases.protected} (409) if
     *     it tells who or where a protected person is
     */
    public Recorded record(CaseId caseId, CaseFact fact) {
        return book.enter(caseId, fact.section(), stamp -> {
            Checks checks = checks();
            fact.check(checks);
            checks.refuse();
            boolean hides = hides(caseId);
            if (fact.tellsWhoItIs() && hides) {
                throw new PlatformException(CaseError.PROTECTED);
            }
            facts.add(stamp, fact);
            if (!hides) {
                index.add(caseId, terms.of(fact));
            }
        });
    }

    private boolean hides(CaseId caseId) {
        return Protection.hides(cases.find(caseId).orElseThrow().protectionLevel());
    }

    /**
     * Records the wish when to travel. It counts until the travel plan has a date.
     *
     * @param caseId the case
     * @param day the day, in Sweden; not in the past
     * @return the case after it
     */
    public CaseFile planTravel(CaseId caseId, LocalDate day) {
        return book.change(caseId, "shell", Operation.UPDATE, file -> {
            checks().notOver("/plannedTravelOn", day).refuse();
            return file.travellingOn(day);
        });
    }

    /**
     * Records that the person has died. The source of it stands in the closure.
     *
     * @param caseId the case
     * @param at when; not in the future
     * @return the case after it
     */
    public CaseFile recordDeath(CaseId caseId, Instant at) {
        return book.change(caseId, "identity", Operation.UPDATE, file -> {
            checks().past("/deceasedAt", at).refuse();
            persons.recordDeath(caseId, at);
            return file.touched();
        });
    }

    /**
     * Records the date of birth that has become known, or is known better now.
     *
     * @param caseId the case
     * @param born the date, and how much of it is known
     * @return what was recorded
     * @throws PlatformException {@code platform.invalid} (422) if the age on the day of the referral would not lie between 0
     *     and 120 years; {@code cases.protected} (409) if the person is protected
     */
    public Recorded recordBirthDate(CaseId caseId, CaseReferral.BirthDate born) {
        return book.enter(caseId, "identity", stamp -> {
            if (hides(caseId)) {
                throw new PlatformException(CaseError.PROTECTED);
            }
            LocalDate referredOn = persons.referral(caseId).orElseThrow().referredOn();
            int age = Period.between(born.value(), referredOn).getYears();
            checks().check(
                            !born.value().isAfter(referredOn) && age <= OLDEST,
                            "/birthDate/value",
                            "out-of-range",
                            "The age on the day of the referral must be 0 to 120 years.",
                            "Åldern på aktualiseringsdagen ska vara 0 till 120 år.")
                    .refuse();
            Identity identity = persons.identity(caseId).orElseThrow();
            persons.add(
                    persons.person(caseId).orElseThrow().aged(stamp.id(), age), new Identity(identity.names(), born));
        });
    }

    private Checks checks() {
        return new Checks(data, book.now());
    }
}
