// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;
import se.hemresa.client.journey.Actor;
import se.hemresa.client.token.DevelopmentTokens;

/** Reads sections by the operation ReadSection, as whoever is concerned. Any thread. */
final class SoapSections implements TrustMatrix.Door {

    private static final String QUESTION = """
            <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope">
              <soap:Body>
                <ReadSection xmlns="urn:hemresa:exchange:1" version="1.0">
                  <CaseId>%s</CaseId>
                  <Section>%s</Section>
                </ReadSection>
              </soap:Body>
            </soap:Envelope>
            """;

    private final Platform platform;
    private final DevelopmentTokens tokens;
    private final Map<Actor, String> signed = new ConcurrentHashMap<>();

    /**
     * @param platform the server
     * @param tokens signs for everybody
     */
    SoapSections(Platform platform, DevelopmentTokens tokens) {
        this.platform = platform;
        this.tokens = tokens;
    }

    @Override
    public Reply read(Actor who, String caseId, String section) {
        String token = signed.computeIfAbsent(
                who, one -> tokens.sign(one.agency(), one.role(), Optional.of(one.user()), DevelopmentTokens.LONGEST));
        return platform.post(
                "/soap/case-exchange",
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/soap+xml; charset=utf-8; action=\"urn:hemresa:exchange:1:ReadSection\""),
                QUESTION.formatted(caseId, section).getBytes(StandardCharsets.UTF_8));
    }
}
