// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;

import com.nimbusds.jose.util.JSONObjectUtils;

/**
 * What the provider says about itself.
 *
 * @param authorization where people log in
 * @param token where codes are exchanged
 * @param keys where its public keys are
 */
public record IssuerDocument(URI authorization, URI token, URI keys) {

    /**
     * @param settings whose document it must be
     * @param json what came
     * @return the document
     * @throws IOException if it is none, is another issuer's, or names an address that may not be asked
     */
    static IssuerDocument parse(IssuerSettings settings, byte[] json) throws IOException {
        try {
            Map<String, Object> document = JSONObjectUtils.parse(new String(json, StandardCharsets.UTF_8));
            if (!settings.address().equals(document.get("issuer"))) {
                throw new IOException("the document names another issuer");
            }
            return new IssuerDocument(
                    address(settings, document, "authorization_endpoint"),
                    address(settings, document, "token_endpoint"),
                    address(settings, document, "jwks_uri"));
        } catch (ParseException noJson) {
            throw new IOException("the document is no JSON object", noJson);
        }
    }

    private static URI address(IssuerSettings settings, Map<String, Object> document, String name) throws IOException {
        if (document.get(name) instanceof String text && settings.isUsable(text)) {
            return URI.create(text);
        }
        throw new IOException("the document names no usable " + name);
    }
}
