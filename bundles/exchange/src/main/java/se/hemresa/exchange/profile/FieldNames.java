// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.Map;

import static java.util.Map.entry;

/** The fields in Swedish; minimisation.json has their English names. */
final class FieldNames {

    private static final Map<String, String> SWEDISH = Map.ofEntries(
            entry("pseudonym", "Pseudonym"),
            entry("fullName", "Fullständigt namn"),
            entry("birthDate", "Födelsedatum"),
            entry("gender", "Kön"),
            entry("citizenships", "Medborgarskap"),
            entry("travelDocumentNumber", "Resehandlingens nummer"),
            entry("swedishNumbers", "Svenska nummer"),
            entry("addressInSweden", "Adress i Sverige"),
            entry("placeOfReturn", "Återvändandeort"),
            entry("exploitationPurpose", "Utnyttjandets syfte"),
            entry("narrative", "Berättelse"),
            entry("health", "Hälsa"),
            entry("risk", "Risk"),
            entry("family", "Familjemedlemmar"),
            entry("exploiters", "Uppgifter om utnyttjare"),
            entry("criminalCase", "Brottmål"),
            entry("consents", "Samtycken och deras områden"),
            entry("staffContact", "Kontakt hos personalen"));

    private FieldNames() {}

    static String swedish(String field) {
        return SWEDISH.getOrDefault(field, field);
    }
}
