// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import se.hemresa.api.id.Opaque;

/**
 * The referral that opens a case: message M02 (domain.md §10.5), the same record whichever door it came in by. The contract
 * has checked its shape before it is bound; an optional member that was not given is null, a list that was not given is
 * empty. {@code extensions} is accepted and not kept (§10.6).
 *
 * @param envelope who sends it to whom
 * @param source a code of the list {@code ReferralSource}
 * @param referredOn the day of the referral
 * @param county the two digits of the county
 * @param municipality the four digits of the municipality; null if not given
 * @param diaryNumber the sender's own reference
 * @param urgency NORMAL, URGENT or EMERGENCY
 * @param protectionLevel a code of the list {@code ProtectionLevel}
 * @param person whom it is about
 * @param primaryPurpose a code of the list {@code ExploitationPurpose}
 * @param secondaryPurposes further codes of the same list
 * @param subPurposes codes of the list {@code SubPurpose}
 * @param traffickingStatus a code of the list {@code TraffickingStatus}
 * @param targetGroupGrounds codes of the list {@code TargetGroupGround}, at least one
 * @param consentToContact whether the person agreed to be contacted
 * @param freeContact how the person can be reached safely; null if not given
 */
@JsonIgnoreProperties({"type", "version", "extensions"})
public record CaseReferral(
        Envelope envelope,
        String source,
        LocalDate referredOn,
        String county,
        String municipality,
        DiaryNumber diaryNumber,
        String urgency,
        String protectionLevel,
        ReferredPerson person,
        String primaryPurpose,
        List<String> secondaryPurposes,
        List<String> subPurposes,
        String traffickingStatus,
        List<String> targetGroupGrounds,
        ConsentToContact consentToContact,
        FreeContact freeContact) {

    public CaseReferral {
        secondaryPurposes = listOf(secondaryPurposes);
        subPurposes = listOf(subPurposes);
        targetGroupGrounds = listOf(targetGroupGrounds);
    }

    private static <T> List<T> listOf(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /**
     * Who sends the message to whom. Sender and receiver are functions, never persons (domain.md §4.1).
     *
     * @param messageId the sender's id of the message, a UUID
     * @param createdAt when it was written
     * @param sender {@code <agency>:<function>}
     * @param receiver {@code <agency>:<function>}
     * @param confidentiality whether the message is under secrecy
     * @param informationClass a code of the list {@code SecurityClass}
     */
    public record Envelope(
            String messageId,
            Instant createdAt,
            String sender,
            String receiver,
            boolean confidentiality,
            String informationClass) {}

    /**
     * A diary number; nothing is read out of it.
     *
     * @param authority who issued it
     * @param number the number as issued
     */
    public record DiaryNumber(String authority, String number) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * Whom the referral is about. Exactly one of {@code birthDate} and {@code ageAtReferral} is given.
     *
     * @param names the names; empty if none are told, as under protected identity
     * @param birthDate the date of birth; null if only the age is known
     * @param ageAtReferral whole years on the day of the referral; null if the date of birth is given
     * @param gender a code of the list {@code Gender}
     * @param citizenships ISO 3166-1 alpha-2, or XK, XXX (unknown), XXA (stateless); at least one
     * @param languages what the person speaks
     */
    public record ReferredPerson(
            List<Name> names,
            BirthDate birthDate,
            Integer ageAtReferral,
            String gender,
            List<String> citizenships,
            List<Language> languages) {

        public ReferredPerson {
            names = listOf(names);
            citizenships = listOf(citizenships);
            languages = listOf(languages);
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * A name.
     *
     * @param given given names; null if unknown
     * @param family family names; null if unknown
     * @param kind LEGAL, BIRTH, ALIAS or NICKNAME
     */
    public record Name(String given, String family, String kind) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * A date of birth and how much of it is known.
     *
     * @param value the date; what the precision leaves open is filled in by the sender
     * @param precision DAY, MONTH, YEAR or ESTIMATED
     */
    public record BirthDate(LocalDate value, String precision) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * A language of the person.
     *
     * @param code ISO 639-2
     * @param interpreterNeeded whether an interpreter is needed
     */
    public record Language(String code, boolean interpreterNeeded) {}

    /**
     * Whether the person agreed to be contacted.
     *
     * @param given yes or no
     * @param language ISO 639-2, the language it was asked in
     * @param at when it was asked
     */
    public record ConsentToContact(boolean given, String language, Instant at) {}

    /**
     * How the person can be reached without danger.
     *
     * @param channel PHONE, EMAIL, MESSAGING or ADDRESS
     * @param value the number or address
     * @param safeHours {@code HH:MM-HH:MM}; null if not given
     */
    public record FreeContact(String channel, String value, String safeHours) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
