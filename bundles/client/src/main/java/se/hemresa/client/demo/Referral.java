// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * What the demo refers: a seed case, its invented person, the county's agency. Everything that goes into a message follows
 * from the seed case, so that a second run sends the same bytes.
 *
 * @param seed the case
 * @param person the invented person
 * @param agency the county's agency, e.g. {@code SE-AB}
 */
record Referral(SeedCase seed, SyntheticPerson person, String agency) {

    private static final ZoneOffset SENDER_OFFSET = ZoneOffset.ofHours(1);

    /** ISO 639-2/T, by citizenship; the seed's nine countries. */
    private static final Map<String, String> LANGUAGES = Map.of(
            "RO", "ron", "BG", "bul", "RS", "srp", "DO", "spa", "HU", "hun", "PL", "pol", "SK", "slk", "LT", "lit",
            "NP", "nep");

    static Referral of(SeedCase seed) {
        return new Referral(seed, SyntheticPerson.of(seed), SeedFiles.agencies().get(seed.county()));
    }

    String sender() {
        return agency + ":social-services";
    }

    String receiver() {
        return agency + ":return-coordination";
    }

    String language() {
        return LANGUAGES.get(seed.citizenship());
    }

    OffsetDateTime contactAt() {
        return seed.referredOn().atTime(LocalTime.of(8, 30)).atOffset(SENDER_OFFSET);
    }

    OffsetDateTime createdAt() {
        return seed.referredOn().atTime(LocalTime.of(9, 0)).atOffset(SENDER_OFFSET);
    }

    /** @return a UUIDv7 whose time is the message's and whose random part is a digest of the case's number */
    UUID messageId() {
        ByteBuffer digest = ByteBuffer.wrap(sha256("hemresa demo " + seed.number()));
        long time = createdAt().toInstant().toEpochMilli() << 16 | 0x7000 | digest.getLong() & 0x0fff;
        long random = digest.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(time, random);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
