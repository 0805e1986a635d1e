// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.cases.lifecycle.StateTable;

/**
 * Which page of the list of cases is wanted.
 *
 * @param limit 1–100
 * @param page from 1
 * @param state a state of the life cycle; empty for all
 */
record PageRequest(int limit, int page, Optional<String> state) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int GREATEST_LIMIT = 100;

    /** Keeps page × limit within an int. */
    private static final int GREATEST_PAGE = 1_000_000;

    static PageRequest of(String limit, String page, String state, StateTable states) {
        List<Violation> violations = new ArrayList<>();
        int size = number("limit", limit, DEFAULT_LIMIT, GREATEST_LIMIT, violations);
        int number = number("page", page, 1, GREATEST_PAGE, violations);
        if (state != null && !states.phases().containsKey(state)) {
            violations.add(new Violation(
                    "/state", "unknown-code", "The code is not in its list.", "Koden finns inte i sin kodlista."));
        }
        if (!violations.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, violations);
        }
        return new PageRequest(size, number, Optional.ofNullable(state));
    }

    private static int number(String name, String given, int otherwise, int greatest, List<Violation> violations) {
        if (given == null) {
            return otherwise;
        }
        int value = given.matches("[0-9]{1,7}") ? Integer.parseInt(given) : 0;
        if (value < 1 || value > greatest) {
            violations.add(new Violation(
                    "/" + name,
                    "out-of-range",
                    "The number must lie between 1 and " + greatest + ".",
                    "Talet ska ligga mellan 1 och " + greatest + "."));
        }
        return value;
    }

    /** The addresses of this page, its neighbours, the first and the last, by relation. */
    Map<String, String> addresses(long total) {
        long last = Math.max(1, (total + limit - 1) / limit);
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("self", address(page));
        addresses.put("first", address(1));
        if (page > 1) {
            addresses.put("prev", address(Math.min(page - 1L, last)));
        }
        if (page < last) {
            addresses.put("next", address(page + 1L));
        }
        addresses.put("last", address(last));
        return addresses;
    }

    private String address(long number) {
        return Links.CASES + "?limit=" + limit + "&page=" + number
                + state.map(code -> "&state=" + code).orElse("");
    }

    /** The same as a header (RFC 8288). */
    static String header(Map<String, String> addresses) {
        return addresses.entrySet().stream()
                .map(entry -> "<" + entry.getValue() + ">; rel=\"" + entry.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }
}
