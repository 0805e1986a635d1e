// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.List;
import java.util.Optional;

import javax.ws.rs.WebApplicationException;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.gateway.contract.JsonReading;
import se.hemresa.gateway.error.GatewayError;
import se.hemresa.gateway.error.Refusal;

/** What came out of CXF, said in our own error codes. */
final class Failures {

    private Failures() {}

    static RuntimeException unwrapped(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PlatformException known) {
                return known;
            }
        }
        Optional<PlatformException> unbindable = JsonReading.unbindable(failure);
        if (unbindable.isPresent()) {
            return unbindable.get();
        }
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return of(web.getResponse().getStatus(), failure);
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /**
     * @param status an HTTP status of 400 or more that a resource gave without a code
     * @param cause what happened underneath; may be null
     * @return the exception that says the same with a code
     */
    static PlatformException of(int status, Throwable cause) {
        return status == 405 ? Refusal.method("OPTIONS") : new PlatformException(code(status), List.of(), cause);
    }

    private static ErrorCode code(int status) {
        return switch (status) {
            case 400 -> PlatformError.MALFORMED;
            case 404 -> PlatformError.NOT_FOUND;
            case 406 -> GatewayError.NOT_ACCEPTABLE;
            case 415 -> GatewayError.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> PlatformError.INVALID;
            default -> PlatformError.FAILED;
        };
    }
}
