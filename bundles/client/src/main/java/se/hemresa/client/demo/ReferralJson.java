// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The message {@code CaseReferral} in JSON (published contract, M02). */
final class ReferralJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReferralJson() {}

    /** @return the body, the same bytes for the same referral */
    static byte[] write(Referral referral) {
        SeedCase seed = referral.seed();
        ObjectNode message = JSON.createObjectNode().put("type", "CaseReferral").put("version", "1.0");
        message.set("envelope", envelope(referral));
        message.put("source", "SOCIAL_SERVICES")
                .put("referredOn", seed.referredOn().toString())
                .put("county", seed.county());
        message.putObject("diaryNumber").put("authority", referral.sender()).put("number", seed.reference());
        message.put("urgency", "NORMAL").put("protectionLevel", "NONE");
        message.set("person", person(referral));
        message.put("primaryPurpose", seed.primaryPurpose());
        seed.secondaryPurposes().forEach(message.putArray("secondaryPurposes")::add);
        seed.subPurposes().forEach(message.putArray("subPurposes")::add);
        message.put("traffickingStatus", seed.traffickingStatus());
        message.putArray("targetGroupGrounds").add("THB_SUSPECTED");
        message.putObject("consentToContact")
                .put("given", true)
                .put("language", referral.language())
                .put("at", Timestamps.text(referral.contactAt()));
        message.putObject("freeContact")
                .put("channel", "PHONE")
                .put("value", referral.person().phone())
                .put("safeHours", "09:00-12:00");
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode envelope(Referral referral) {
        return JSON.createObjectNode()
                .put("messageId", referral.messageId().toString())
                .put("createdAt", Timestamps.text(referral.createdAt()))
                .put("sender", referral.sender())
                .put("receiver", referral.receiver())
                .put("confidentiality", true)
                .put("informationClass", "K3");
    }

    private static ObjectNode person(Referral referral) {
        ObjectNode person = JSON.createObjectNode();
        ArrayNode names = person.putArray("names");
        names.addObject()
                .put("given", referral.person().given())
                .put("family", referral.person().family())
                .put("kind", "LEGAL");
        person.putObject("birthDate")
                .put("value", referral.person().birthDate().toString())
                .put("precision", "YEAR");
        person.put("gender", referral.seed().gender());
        person.putArray("citizenships").add(referral.seed().citizenship());
        person.putArray("languages")
                .addObject()
                .put("code", referral.language())
                .put("interpreterNeeded", true);
        return person;
    }
}
