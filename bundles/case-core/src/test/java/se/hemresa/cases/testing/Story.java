// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.cases.CaseReferral;

/** The people and papers that the tests tell of. */
public final class Story {

    /** The day on which everything happens. */
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Handles cases in Västra Götaland, which owns what is referred to it. */
    public static final Caller COORDINATOR =
            new Caller(new AgencyId("SE-O"), "REGION_COORDINATOR", Optional.of("karin"), "CASE_HANDLING");

    /** Works in the social services of the same county. */
    public static final Caller SOCIAL_WORKER =
            new Caller(new AgencyId("SE-O"), "SOCIAL_SERVICES", Optional.of("sara"), "CASE_HANDLING");

    /** Coordinates in another county. */
    public static final Caller STRANGER =
            new Caller(new AgencyId("SE-AB"), "REGION_COORDINATOR", Optional.of("stig"), "CASE_HANDLING");

    public static final Caller SUPERVISOR =
            new Caller(new AgencyId("SE-O"), "SUPERVISOR", Optional.of("siv"), "SUPERVISION");

    public static final CaseReferral.ReferredPerson ALEN = new CaseReferral.ReferredPerson(
            List.of(new CaseReferral.Name("Alén", "Kanarov", "LEGAL")),
            new CaseReferral.BirthDate(LocalDate.of(1996, 5, 1), "YEAR"),
            null,
            "Masculine",
            List.of("BG"),
            List.of(new CaseReferral.Language("bul", true)));

    private Story() {}

    /** The man who was found begging (domain.md §13). */
    public static CaseReferral referral() {
        return referral(ALEN, "801-9234-16");
    }

    public static CaseReferral referral(CaseReferral.ReferredPerson person, String diaryNumber) {
        return new Draft().person(person).diaryNumber(diaryNumber).referral();
    }

    /** A referral that is changed in one place before it is sent. */
    public static final class Draft {

        private CaseReferral.Envelope envelope = new CaseReferral.Envelope(
                "019abcde-0000-7000-8000-000000000011",
                Instant.parse("2026-11-23T08:00:00Z"),
                "SE-O:social-services",
                "SE-O:return-coordination",
                true,
                "K3");
        private LocalDate referredOn = LocalDate.of(2026, 11, 20);
        private String county = "14";
        private String municipality = "1480";
        private String diaryNumber = "801-9234-16";
        private String protectionLevel = "NONE";
        private CaseReferral.ReferredPerson person = ALEN;
        private List<String> secondaryPurposes = List.of();
        private CaseReferral.ConsentToContact consent =
                new CaseReferral.ConsentToContact(true, "bul", Instant.parse("2026-11-20T13:00:00Z"));

        public Draft envelope(Instant createdAt, String sender, String receiver) {
            this.envelope = new CaseReferral.Envelope(envelope.messageId(), createdAt, sender, receiver, true, "K3");
            return this;
        }

        public Draft referredOn(LocalDate day) {
            this.referredOn = day;
            return this;
        }

        public Draft place(String newCounty, String newMunicipality) {
            this.county = newCounty;
            this.municipality = newMunicipality;
            return this;
        }

        public Draft diaryNumber(String number) {
            this.diaryNumber = number;
            return this;
        }

        public Draft protectionLevel(String level) {
            this.protectionLevel = level;
            return this;
        }

        public Draft person(CaseReferral.ReferredPerson other) {
            this.person = other;
            return this;
        }

        public Draft secondaryPurposes(String... purposes) {
            this.secondaryPurposes = List.of(purposes);
            return this;
        }

        public Draft consent(String language, Instant at) {
            this.consent = new CaseReferral.ConsentToContact(true, language, at);
            return this;
        }

        public CaseReferral referral() {
            return new CaseReferral(
                    envelope,
                    "SOCIAL_SERVICES",
                    referredOn,
                    county,
                    municipality,
                    new CaseReferral.DiaryNumber("SE-O:social-services", diaryNumber),
                    "NORMAL",
                    protectionLevel,
                    person,
                    "FORCED_BEGGING",
                    secondaryPurposes,
                    List.of("STREET_BEGGING"),
                    "PossibleVictimOfTrafficking",
                    List.of("THB_SUSPECTED"),
                    consent,
                    new CaseReferral.FreeContact("PHONE", "+46 70 000 00 00", "09:00-12:00"));
        }
    }
}
