// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import se.hemresa.client.token.DevelopmentTokens;

/** The demo's tokens, one per agency it speaks for. */
final class Credentials {

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final DevelopmentTokens tokens;
    private final Map<String, String> signed = new HashMap<>();

    Credentials(DevelopmentTokens tokens) {
        this.tokens = tokens;
    }

    /** @return the header of a region coordinator of that agency */
    Map<String, String> coordinator(String agency) {
        return header(agency, "REGION_COORDINATOR");
    }

    /** @return the header of national coordination, which reads the statistics */
    Map<String, String> nationalCoordination() {
        return header("SE-NSPM", "NATIONAL_COORDINATION");
    }

    private Map<String, String> header(String agency, String role) {
        String token =
                signed.computeIfAbsent(agency, absent -> tokens.sign(agency, role, Optional.of("demo"), LIFETIME));
        return Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
    }
}
