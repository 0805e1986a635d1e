// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.error;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One kind of error of a domain. Each domain keeps its codes in an enum of its own; the gateway turns a code into problem
 * JSON (RFC 9457) or a SOAP fault and serves a page about it at {@code /api/problems/<code>}.
 *
 * <p>No text may hold anything a caller has sent: the texts are constants of the code.
 */
@ConsumerType
public interface ErrorCode {

    /** @return {@code <short>.<kebab-case>}, unique in the product and never given another meaning, e.g. {@code cases.unknown-county} */
    String code();

    /** @return the HTTP status, 400–599. In SOAP, 5xx becomes a Receiver fault and the rest a Sender fault */
    int status();

    /** @return what is wrong, one English sentence */
    String english();

    /** @return what is wrong, one Swedish sentence */
    String swedish();

    /** @return what the caller should do about it, one English sentence */
    String cure();

    /** @return whether the same request may succeed later without being changed; {@code false} unless overridden */
    default boolean retryable() {
        return false;
    }
}
