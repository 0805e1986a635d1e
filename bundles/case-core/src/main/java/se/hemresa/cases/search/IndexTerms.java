// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.search;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import se.hemresa.api.access.Ties;
import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.vault.Vault;
import se.hemresa.cases.CaseFact;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.ReferenceData;
import se.hemresa.cases.persons.ContactChannel;
import se.hemresa.cases.persons.Identifier;
import se.hemresa.cases.persons.Relationship;

/**
 * What of a person goes into the blind index, in the form of {@link Ties}: surname with the name of the municipality; street
 * with the postal code; a Swedish number in twelve digits, any other number without spaces, hyphens and slashes.
 */
public final class IndexTerms {

    private static final Pattern SWEDISH_NUMBER = Pattern.compile("([0-9]{8})[-+]?([0-9]{4})");
    private static final Pattern POSTAL_CODE = Pattern.compile("(?<![0-9])[0-9]{3} ?[0-9]{2}(?![0-9])");

    private final ReferenceData data;
    private final Vault vault;

    /**
     * @param data names of municipalities
     * @param vault who hashes
     */
    public IndexTerms(ReferenceData data, Vault vault) {
        this.data = data;
        this.vault = vault;
    }

    /**
     * @param names names of a person
     * @param municipality the four digits of where the person is; empty if not known: then there is no term
     * @return a term for each surname
     */
    public Set<Tie> names(List<CaseReferral.Name> names, Optional<String> municipality) {
        return names.stream()
                .map(CaseReferral.Name::family)
                .filter(Objects::nonNull)
                .flatMap(family -> surname(family, municipality).stream())
                .collect(Collectors.toSet());
    }

    private Optional<Tie> surname(String family, Optional<String> municipality) {
        return municipality
                .flatMap(data::municipalityName)
                .map(place -> tie(Ties.SURNAME_AND_MUNICIPALITY, Ties.surnameAndMunicipality(family, place)));
    }

    /**
     * @param referral a referral
     * @return the terms of the person it is about
     */
    public Set<Tie> of(CaseReferral referral) {
        Set<Tie> terms = new HashSet<>(names(referral.person().names(), Optional.ofNullable(referral.municipality())));
        Optional.ofNullable(referral.freeContact())
                .map(ContactChannel::of)
                .map(this::of)
                .ifPresent(terms::addAll);
        return Set.copyOf(terms);
    }

    /**
     * @param fact something that is told of a person
     * @return its terms; empty for a fact that leads to nobody
     */
    public Set<Tie> of(CaseFact fact) {
        if (fact instanceof Identifier identifier) {
            return Set.of(identifier(identifier.value()));
        }
        if (fact instanceof ContactChannel channel) {
            return ContactChannel.ADDRESS.equals(channel.type()) ? address(channel.value()) : Set.of();
        }
        return fact instanceof Relationship other ? relative(other) : Set.of();
    }

    private Set<Tie> relative(Relationship other) {
        Set<Tie> terms = new HashSet<>();
        Optional.ofNullable(other.familyName())
                .flatMap(family -> surname(family, Optional.ofNullable(other.municipality())))
                .ifPresent(terms::add);
        Optional.ofNullable(other.identifier()).map(this::identifier).ifPresent(terms::add);
        return terms;
    }

    /**
     * @param value a number as it was typed
     * @return its term
     */
    public Tie identifier(String value) {
        String plain = Ties.normal(value).replace(" ", "");
        Matcher swedish = SWEDISH_NUMBER.matcher(plain);
        return tie(
                Ties.IDENTIFIER,
                swedish.matches() ? swedish.group(1) + swedish.group(2) : plain.replaceAll("[-/]", ""));
    }

    /** Street and postal code; an address in which no postal code is found gives no term. */
    private Set<Tie> address(String value) {
        String street = value.split("[,\n]", 2)[0];
        Matcher code = POSTAL_CODE.matcher(value);
        return code.find() ? Set.of(tie(Ties.ADDRESS, Ties.address(street, code.group()))) : Set.of();
    }

    private Tie tie(String field, String normalised) {
        return new Tie(field, HexFormat.of().formatHex(vault.blindIndex(field, normalised)));
    }
}
