// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

/** Why a field is given or not, for the one who approves. */
enum Reason {
    GIVEN("given whole", "lämnas i sin helhet"),
    COARSENED("given in a coarser form", "lämnas i grövre form"),
    EMPTY("nothing is recorded", "inget är registrerat"),
    NOT_IN_PROFILE("the recipient's profile does not have it", "ingår inte i mottagarens profil"),
    ONLY_AFTER_ACCEPTED("only after the case is accepted", "först när ärendet är antaget"),
    CONDITION("its condition is not known to hold", "villkoret är inte känt som uppfyllt"),
    NO_CONSENT("the consent HEALTH_DATA is not in force", "samtycket HEALTH_DATA gäller inte"),
    PROTECTED("the identity is protected", "identiteten är skyddad"),
    NOT_AVAILABLE("its section cannot be read now", "uppgiften kan inte läsas nu"),
    PARTNER_WITHOUT("the partner's own profile takes it away", "tas bort av partens egen profil");

    private final String english;
    private final String swedish;

    Reason(String english, String swedish) {
        this.english = english;
        this.swedish = swedish;
    }

    String english() {
        return english;
    }

    String swedish() {
        return swedish;
    }
}
