// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What minimisation.json of the running server lets a recipient have, and the digest under which it is approved and received. */
final class HandoverProfile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HandoverProfile() {}

    /** @return the fields that are sent before the recipient has accepted, as they are or in a coarser form */
    static Set<String> of(BundleContext context, String recipient) {
        return StreamSupport.stream(read(context).path("fields").spliterator(), false)
                .filter(field -> Set.of("S", "P")
                        .contains(field.path("to").path(recipient).path("send").asText()))
                .map(field -> field.path("field").asText())
                .collect(Collectors.toSet());
    }

    private static JsonNode read(BundleContext context) {
        Bundle exchange = Stream.of(context.getBundles())
                .filter(bundle -> "se.hemresa.exchange".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        try (InputStream profile = exchange.getEntry("data/minimisation.json").openStream()) {
            return JSON.readTree(profile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return SHA-256 of the content's UTF-8, base64url */
    static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
