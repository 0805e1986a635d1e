// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.ArrayList;
import java.util.List;

import se.hemresa.client.journey.AfterReturn;
import se.hemresa.client.journey.Preparation;
import se.hemresa.client.journey.Travel;

/** What is said about one person on the way home and may lie in no file in the clear: words that stand nowhere else. */
final class Canaries {

    static final String GIVEN_NAME = "Siskinela";
    static final String FAMILY_NAME = "Gulsparvsson";
    static final String BIRTH_DATE = "1991-07-23";
    static final String NARRATIVE = "They were six in the cellar, and the siskin sang.";

    private Canaries() {}

    /** @return the referral (M02) of that person */
    static String referral() {
        return Referral.json(9_001)
                .replace("Vesela9001", GIVEN_NAME)
                .replace("Sparvsten", FAMILY_NAME)
                .replace("\"1996-05-01\", \"precision\": \"YEAR\"", "\"" + BIRTH_DATE + "\", \"precision\": \"DAY\"");
    }

    /** @return all of them, of every module */
    static List<String> all() {
        List<String> all = new ArrayList<>(List.of(GIVEN_NAME, FAMILY_NAME, BIRTH_DATE, NARRATIVE, ReadyCases.PLACE));
        all.addAll(ofEveryJourney());
        return all;
    }

    /** @return what is said on the way home of whoever it is; the demo's traveller is paid nothing yet */
    static List<String> ofEveryJourney() {
        return List.of(
                Preparation.SITUATION,
                Travel.DOCUMENT_NUMBER,
                Travel.RECEIVER,
                Travel.CODE_WORD,
                Travel.MEETING_POINT,
                AfterReturn.PAYEE);
    }
}
