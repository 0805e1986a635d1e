// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.gateway;

import java.util.Collection;

import org.osgi.annotation.versioning.ConsumerType;

import se.hemresa.api.error.ErrorCode;

/**
 * Whiteboard: the REST side of a module, one service per module. The gateway serves it under {@code /api/v1}. The module's
 * part of the contract lies at {@code openapi/contract.yaml} among the resources of the bundle: an OpenAPI 3.1 document with
 * {@code paths} (relative to {@code /api/v1}) and {@code components}; it names the paths that the module owns, and every
 * request body is validated against it before the resource is called. Writes run inside a unit of work that the gateway has
 * opened, with the inbox row already in it.
 *
 * <p>Every answered request that is no write leaves an entry in the journal of looks, under the {@code operationId} of the
 * contract. What it was, the contract says by {@code x-look} at the operation: {@code READ} (every {@code GET} without it),
 * {@code SEARCH}, {@code EXPORT}, or {@code NONE} for a {@code GET} that shows nothing of any case. A {@code POST} with
 * {@code x-look} asks its question in the body: it needs no id, is in no inbox, and runs in no unit of work of the gateway's;
 * the module opens what it needs.
 *
 * <p>The name of the module is the bundle header {@code Hemresa-Module}.
 */
@ConsumerType
public interface RestResource {

    /** @return the objects that carry {@code javax.ws.rs} annotations; one instance each, called by many threads */
    Collection<Object> resources();

    /** @return every error code that the module may answer with, for the pages at {@code /api/problems/<code>} */
    Collection<? extends ErrorCode> errors();
}
