// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

/** How a caller stands to a case; several may hold at once (code list {@code CaseRelation}). */
public enum Relation {
    /** The caller's organisation owns the case. */
    OWNER,
    /** The caller is the coordinator, the deputy or assigned to a task of the case. */
    ASSIGNED,
    /** The caller, or the caller's organisation, is named as a participant. */
    NAMED_PARTICIPANT,
    /** The caller's organisation has received a handover of the case. */
    RECIPIENT,
    /** The caller's organisation had received it, and the consent is withdrawn or the time is over. */
    PAST_RECIPIENT,
    /** No relation at all. */
    NONE
}
