// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.nimbusds.jose.util.JSONObjectUtils;

import se.hemresa.identity.Unproven;
import se.hemresa.identity.tokens.IdTokens;
import se.hemresa.identity.tokens.IdTokens.Person;
import se.hemresa.identity.tokens.KnownIssuer;

/**
 * OpenID Connect, code flow with PKCE (RFC 7636, S256): what we send the browser to, and what we make of the code it comes back
 * with. We are a public client: the verifier, which never leaves the server but sealed, is what proves that the code is ours.
 */
@Component(service = CodeFlow.class)
public final class CodeFlow {

    private final KnownIssuer issuer;
    private final IdTokens tokens;

    @Activate
    public CodeFlow(@Reference KnownIssuer issuer, @Reference IdTokens tokens) {
        this.issuer = issuer;
        this.tokens = tokens;
    }

    boolean isConfigured() {
        return issuer.settings().isPresent();
    }

    /**
     * @param attempt a login that begins
     * @return where the person logs in
     * @throws Unproven {@code provider-unreachable}
     */
    URI authorization(LoginAttempt attempt) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", clientId());
        query.put("redirect_uri", attempt.callback());
        query.put("scope", "openid profile address");
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", challenge(attempt.verifier()));
        query.put("code_challenge_method", "S256");
        URI endpoint = issuer.document().authorization();
        return URI.create(endpoint + (endpoint.getQuery() == null ? "?" : "&") + form(query));
    }

    private String clientId() {
        return issuer.settings().orElseThrow(() -> new Unproven("issuer")).clientId();
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The platform has no SHA-256", impossible);
        }
    }

    /**
     * @param attempt the login that is ending
     * @param code what the browser came back with
     * @return who has logged in
     * @throws Unproven {@code code} if the provider gives nothing for it, or as {@link IdTokens#require} says
     */
    Person person(LoginAttempt attempt, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", attempt.callback());
        form.put("client_id", clientId());
        form.put("code_verifier", attempt.verifier());
        return tokens.require(idToken(form), attempt.nonce());
    }

    private String idToken(Map<String, String> form) {
        try {
            byte[] answer = issuer.http().post(issuer.document().token(), form(form));
            Map<String, Object> tree = JSONObjectUtils.parse(new String(answer, StandardCharsets.UTF_8));
            if (tree.get("id_token") instanceof String token) {
                return token;
            }
        } catch (IOException | ParseException nothing) {
            throw new Unproven("code");
        }
        throw new Unproven("code");
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
