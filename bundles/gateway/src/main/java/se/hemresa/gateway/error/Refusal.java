// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformException;

/** A refusal by the door that has more to tell than its code: to the caller, or to the journal only. */
public final class Refusal extends PlatformException {

    private static final long serialVersionUID = 1L;

    private final String module;
    private final String reason;
    private final transient Map<String, String> headers;

    private Refusal(ErrorCode code, String module, String reason, Map<String, String> headers) {
        super(code, List.of());
        this.module = module;
        this.reason = reason;
        this.headers = headers;
    }

    /**
     * @param module the module that owns the address
     * @return {@code gateway.module-absent}, naming the module
     */
    public static Refusal absent(String module) {
        return new Refusal(GatewayError.MODULE_ABSENT, module, "", Map.of());
    }

    /**
     * @param methods the methods that the resource knows
     * @return {@code gateway.method-not-allowed}, with the header {@code Allow}
     */
    public static Refusal method(String methods) {
        return new Refusal(GatewayError.METHOD_NOT_ALLOWED, null, "", Map.of("Allow", methods));
    }

    /**
     * @param seconds after which it is worth while to come again
     * @return {@code gateway.too-many-requests}, with the header {@code Retry-After}
     */
    public static Refusal tooMany(long seconds) {
        return new Refusal(
                GatewayError.TOO_MANY_REQUESTS, null, "", Map.of("Retry-After", String.valueOf(Math.max(1, seconds))));
    }

    /**
     * @param reason a code for the journal; the caller must not learn how near he was
     * @return {@code gateway.not-authenticated}
     */
    public static Refusal nobody(String reason) {
        return new Refusal(GatewayError.NOT_AUTHENTICATED, null, reason, Map.of("WWW-Authenticate", "Bearer"));
    }

    /**
     * @param failure why a request is refused
     * @param code its code
     * @return what the journal keeps of it: the code, and behind a slash the reason that is for the journal only
     */
    public static String outcome(Throwable failure, ErrorCode code) {
        return failure instanceof Refusal refusal && !refusal.reason.isEmpty()
                ? code.code() + "/" + refusal.reason
                : code.code();
    }

    Optional<String> module() {
        return Optional.ofNullable(module);
    }

    Map<String, String> headers() {
        return headers;
    }
}
