// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

/** The names under which this module takes part in the journey. */
public final class Journey {

    /** This module, as a caller. */
    public static final String MODULE = "iom-integration";

    /** The type of the message that carries a handover. */
    public static final String HANDOVER = "M06";

    /** The section of a case that this module owns. */
    public static final String SECTION = "handover";

    /** The state in which IOM's answer is awaited. */
    public static final String SUBMITTED = "SUBMITTED_TO_IOM";

    /** The state in which an application is prepared. */
    public static final String READY = "APPLICATION_READY";

    /** The end of every case. */
    public static final String CLOSED = "CLOSED";

    private Journey() {}
}
