// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import se.hemresa.api.vault.Vault;

/**
 * The keyed hashes by which a second referral of the same person is found without storing a name (domain.md §9.3): one of the
 * sender's diary number, and one of each name together with the year of birth. They match exactly or not at all.
 */
final class SearchTokens {

    private final Vault vault;
    private final Set<String> tokens = new HashSet<>();

    private SearchTokens(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param referral what came in, in order
     * @param vault who hashes
     * @return 32 hexadecimal digits each
     */
    static Set<String> of(CaseReferral referral, Vault vault) {
        SearchTokens search = new SearchTokens(vault);
        CaseReferral.DiaryNumber diary = referral.diaryNumber();
        search.add("cases.diary-number", diary.authority() + "|" + diary.number());
        for (CaseReferral.Name name : referral.person().names()) {
            birthYears(referral).forEach(year -> search.add("cases.name-and-year", plain(name) + "|" + year));
        }
        return Set.copyOf(search.tokens);
    }

    private void add(String field, String normalised) {
        tokens.add(HexFormat.of().formatHex(vault.blindIndex(field, normalised)));
    }

    /** Who gives only an age may have been born in either of two years. */
    private static IntStream birthYears(CaseReferral referral) {
        CaseReferral.ReferredPerson person = referral.person();
        if (person.birthDate() != null) {
            return IntStream.of(person.birthDate().value().getYear());
        }
        int latest = referral.referredOn().getYear() - person.ageAtReferral();
        return IntStream.of(latest - 1, latest);
    }

    private static String plain(CaseReferral.Name name) {
        return letters(name.given()) + " " + letters(name.family());
    }

    private static String letters(String text) {
        if (text == null) {
            return "";
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[^\\p{L}]", "");
        return folded.toLowerCase(Locale.ROOT);
    }
}
