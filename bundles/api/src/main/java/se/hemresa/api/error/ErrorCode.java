// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.error;

import java.util.Locale;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One kind of error of a domain. Each domain keeps its codes in an enum of its own; the gateway turns a code into problem
 * JSON (RFC 9457) or a SOAP fault and serves a page about it at {@code /api/problems/<code>}.
 */
@ConsumerType
public interface ErrorCode {

    /** @return the short name of the domain, e.g. {@code cases} */
    String domain();

    /** @return the name of the enum's constant, e.g. {@code UNKNOWN_COUNTY} */
    String name();

    /** @return what the code means */
    Explanation explanation();

    /** @return {@code <domain>.<kebab-case name>}, unique in the product and never given another meaning, e.g. {@code cases.unknown-county} */
    default String code() {
        return domain() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the HTTP status, 400–599 */
    default int status() {
        return explanation().status();
    }

    /** @return what is wrong, one English sentence */
    default String english() {
        return explanation().english();
    }

    /** @return what is wrong, one Swedish sentence */
    default String swedish() {
        return explanation().swedish();
    }

    /** @return what the caller should do about it, one English sentence */
    default String cure() {
        return explanation().cure();
    }

    /** @return whether the same request may succeed later without being changed; {@code false} unless overridden */
    default boolean retryable() {
        return false;
    }
}
