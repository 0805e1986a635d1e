// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.risk.Signature.Capacity;

/**
 * An assessment of the risks of a return. It is never changed: signatures come to it, it runs out, a newer one replaces it.
 *
 * @param id its id
 * @param caseId the case
 * @param setting how, when and by whom it was made
 * @param finding what was found
 * @param mitigations what is done about it, without the words of the instructions
 * @param validity how long it counts
 * @param signing what is signed, and by whom
 */
public record RiskAssessment(
        UUID id,
        CaseId caseId,
        Setting setting,
        Finding finding,
        List<Mitigation> mitigations,
        Validity validity,
        Signing signing) {

    /** Keeps an unmodifiable copy of the mitigations. */
    public RiskAssessment {
        mitigations = List.copyOf(mitigations);
    }

    /**
     * How, when and by whom it was made.
     *
     * @param template the code of the instrument
     * @param templateVersion its version
     * @param stage when in the case
     * @param side whose view it is
     * @param assessedAt when it was made
     * @param assessor who made it
     */
    public record Setting(
            String template, int templateVersion, Stage stage, Side side, Instant assessedAt, Author assessor) {}

    /**
     * What was found.
     *
     * @param domains score and level of each domain, in the order of the instrument
     * @param scored the level that the score advised
     * @param overall the level that was decided
     * @param known how many items were answered
     * @param asked how many items there were
     */
    public record Finding(List<DomainLevel> domains, RiskLevel scored, RiskLevel overall, int known, int asked) {

        /**
         * @param code a domain
         * @return its level; UNKNOWN if it was not looked at
         */
        RiskLevel level(String code) {
            return domains.stream()
                    .filter(domain -> domain.code().equals(code))
                    .map(DomainLevel::level)
                    .findFirst()
                    .orElse(RiskLevel.UNKNOWN);
        }
    }

    /**
     * How long it counts.
     *
     * @param until the end, exclusive
     * @param cutShort whether that is earlier than planned, because a journey was aborted
     */
    public record Validity(Instant until, boolean cutShort) {}

    /**
     * What is signed, and by whom.
     *
     * @param digest SHA-256 of the whole assessment, base64url
     * @param signatures the signatures, oldest first
     */
    public record Signing(String digest, List<Signature> signatures) {}

    /** @return the version of this assessment: 1, and one more for every signature */
    public long version() {
        return 1L + signing.signatures().size();
    }

    /**
     * @param moment a moment
     * @return whether it still counts then
     */
    public boolean isValid(Instant moment) {
        return moment.isBefore(validity.until());
    }

    /**
     * @param capacity as whom
     * @return the signature given so, if it is under what stands here
     */
    public Optional<Signature> signature(Capacity capacity) {
        return signing.signatures().stream()
                .filter(one -> one.capacity() == capacity && one.digest().equals(signing.digest()))
                .findFirst();
    }

    /** @return whether the assessor has signed it and another person has approved it */
    public boolean isSignedByFourEyes() {
        return isSignedByAssessor()
                && signature(Capacity.APPROVER)
                        .filter(one ->
                                !one.signer().who().equals(setting.assessor().who()))
                        .isPresent();
    }

    /** @return whether everybody has signed it whose signature its side needs */
    public boolean isSigned() {
        return switch (setting.side()) {
            case SWEDEN -> isSignedByFourEyes();
            case ORIGIN -> isSignedByAssessor();
            case JOINT -> isSignedByFourEyes() && signature(Capacity.ORIGIN).isPresent();
        };
    }

    private boolean isSignedByAssessor() {
        return signature(Capacity.ASSESSOR)
                .filter(one -> one.signer().equals(setting.assessor()))
                .isPresent();
    }

    /** @return whether every domain that is HIGH or worse has a mitigation with owner and date */
    public boolean isMitigated() {
        return finding.domains().stream()
                .filter(domain -> domain.level().compareTo(RiskLevel.HIGH) >= 0)
                .allMatch(domain ->
                        mitigations.stream().anyMatch(one -> one.domain().equals(domain.code()) && one.isPlanned()));
    }

    /**
     * @param other the assessment of the other country
     * @return whether both find the same overall risk, and no domain is more than one step apart
     */
    public boolean agreesWith(RiskAssessment other) {
        RiskLevel overall = finding.overall();
        return overall != RiskLevel.UNKNOWN
                && overall == other.finding().overall()
                && finding.domains().stream()
                        .allMatch(domain -> domain.level().near(other.finding().level(domain.code())))
                && other.finding().domains().stream()
                        .allMatch(domain -> domain.level().near(finding.level(domain.code())));
    }
}
