// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.partner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who is simulated. */
public enum Partner {
    /** IOM in Finland: takes handovers in, answers them, and tells how the journey goes. */
    IOM("IOM-FI", "IOM_FINLAND", "avrr-intake"),
    /** A carrier: tickets what it is asked for. */
    CARRIER("CARRIER", "CARRIER", "booking"),
    /** The police's duty desk: signs for alarms. */
    POLICE("POLICE", "POLICE_ALARM", "duty-desk");

    private final String id;
    private final String recipient;
    private final String function;

    Partner(String id, String recipient, String function) {
        this.id = id;
        this.recipient = recipient;
        this.function = function;
    }

    /** @return its agency, e.g. {@code IOM-FI} */
    public String id() {
        return id;
    }

    /** @return the code of its profile in minimisation.json */
    public String recipient() {
        return recipient;
    }

    /** @return its function address, e.g. {@code IOM-FI:avrr-intake} */
    public String address() {
        return id + ":" + function;
    }

    /** @return where messages to it are posted */
    public String path() {
        return "/" + id.toLowerCase(Locale.ROOT);
    }

    /**
     * @param id an agency
     * @return the partner; empty if none is simulated under it
     */
    public static Optional<Partner> of(String id) {
        return Arrays.stream(values()).filter(partner -> partner.id.equals(id)).findFirst();
    }
}
