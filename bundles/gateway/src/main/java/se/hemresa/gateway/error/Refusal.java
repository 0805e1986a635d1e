// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.error;

import java.util.List;
import java.util.Optional;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformException;

/** A refusal by the door that has more to tell than its code. */
public final class Refusal extends PlatformException {

    private static final long serialVersionUID = 1L;

    private final String module;
    private final String allow;

    private Refusal(ErrorCode code, String module, String allow) {
        super(code, List.of());
        this.module = module;
        this.allow = allow;
    }

    /**
     * @param module the module that owns the address
     * @return {@code gateway.module-absent}, naming the module
     */
    public static Refusal absent(String module) {
        return new Refusal(GatewayError.MODULE_ABSENT, module, null);
    }

    /**
     * @param methods the methods that the resource knows
     * @return {@code gateway.method-not-allowed}, with the header {@code Allow}
     */
    public static Refusal method(String methods) {
        return new Refusal(GatewayError.METHOD_NOT_ALLOWED, null, methods);
    }

    Optional<String> module() {
        return Optional.ofNullable(module);
    }

    Optional<String> allow() {
        return Optional.ofNullable(allow);
    }
}
