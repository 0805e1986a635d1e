// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.TransitionRefused;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;

/**
 * Why a request was not done: the one error model behind problem JSON and SOAP faults. It holds constants of the code and
 * names of the contract, never anything that was sent.
 *
 * @param code the kind of error
 * @param occurrence names this one occurrence, in the answer and in the log
 * @param violations every place that is wrong
 * @param guards every guard that blocks, when a transition is refused
 * @param module the module that is absent, if that is the reason
 * @param headers what the head of the answer says of it, e.g. the methods allowed
 */
public record Problem(
        ErrorCode code,
        UUID occurrence,
        List<Violation> violations,
        List<GuardOutcome> guards,
        Optional<String> module,
        Map<String, String> headers) {

    /**
     * @param failure what was thrown; anything but a {@link PlatformException} is {@code platform.failed}
     * @return the problem, with an occurrence id of its own
     */
    public static Problem of(Throwable failure) {
        UUID occurrence = UUID.randomUUID();
        if (failure instanceof Refusal refusal) {
            return new Problem(refusal.code(), occurrence, List.of(), List.of(), refusal.module(), refusal.headers());
        }
        if (failure instanceof TransitionRefused refused) {
            return plain(refused, occurrence, refused.guards());
        }
        if (failure instanceof PlatformException known) {
            return plain(known, occurrence, List.of());
        }
        return new Problem(PlatformError.FAILED, occurrence, List.of(), List.of(), Optional.empty(), Map.of());
    }

    private static Problem plain(PlatformException known, UUID occurrence, List<GuardOutcome> guards) {
        return new Problem(known.code(), occurrence, known.violations(), guards, Optional.empty(), Map.of());
    }

    /** @return the address of the page about the code */
    public String type() {
        return "/api/problems/" + code.code();
    }
}
