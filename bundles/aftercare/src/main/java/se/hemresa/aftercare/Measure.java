// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.Opaque;

/**
 * A measure of a reintegration plan.
 *
 * @param id its id, the same in every version of the plan that it stands in
 * @param support what is done
 * @param budget what it may cost
 * @param status how far it has come
 */
public record Measure(UUID id, Support support, Money budget, Status status) {

    /**
     * What is done, by whom and when.
     *
     * @param type a code of the list {@code SupportType}
     * @param provider who gives it; sealed
     * @param from the first day
     * @param to the last day; empty if it is open
     */
    public record Support(String type, String provider, LocalDate from, Optional<LocalDate> to) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /** How far a measure has come. */
    public enum Status {
        /** Not begun. */
        PLANNED,
        /** Begun. */
        RUNNING,
        /** Given. */
        DONE,
        /** Will not be given, or not to the end. */
        CANCELLED;

        /** @return whether nothing more comes of it */
        public boolean ended() {
            return this == DONE || this == CANCELLED;
        }

        /**
         * @param next another status
         * @return whether it may come after this one
         */
        boolean allows(Status next) {
            return switch (this) {
                case PLANNED -> next == RUNNING || next == CANCELLED;
                case RUNNING -> next.ended();
                case DONE, CANCELLED -> false;
            };
        }
    }
}
