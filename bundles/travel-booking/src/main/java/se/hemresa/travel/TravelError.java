// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong with a journey, beyond what is common to all domains. */
public enum TravelError implements ErrorCode {
    LEG_BOOKED(
            409,
            "A leg that is asked for or booked cannot be changed or left out.",
            "En delresa som är begärd eller bokad kan inte ändras eller tas bort.",
            "Cancel its booking first, then send the plan again with a new id."),
    LEG_TRAVELLED(
            409,
            "A leg on which the person has left cannot be changed or left out while the journey goes on.",
            "En delresa som är påbörjad kan inte ändras eller tas bort medan resan pågår.",
            "Leave the leg as it was and change the legs after it."),
    REPLAN_FIRST(
            409,
            "The case is ready to depart with the legs that are planned.",
            "Ärendet är klart för avresa med de delresor som är planerade.",
            "Fire replan, then send the plan again with a new id."),
    LEG_STATUS_ORDER(
            409,
            "The leg cannot get this status from the one it has.",
            "Delresan kan inte få denna status från den den har.",
            "Read the travel plan; a leg goes from booked to departed to arrived, never backwards."),
    LEG_NOT_BOOKABLE(
            409,
            "Only legs that are planned can be booked, and there must be one.",
            "Bara planerade delresor kan bokas, och det måste finnas någon.",
            "Read the travel plan and name legs whose status is PLANNED."),
    LEG_NOT_CANCELLABLE(
            409,
            "Only legs that are planned, held or ticketed can be cancelled, and there must be one.",
            "Bara planerade, preliminärbokade eller biljetterade delresor kan avbokas, och det måste finnas någon.",
            "Wait for the carrier's answer, then name legs that are not travelled."),
    POST_OFFICE_AWAY(
            503,
            "The module that sends messages is away.",
            "Modulen som skickar meddelanden är borta.",
            "Repeat the request when exchange is installed.") {
        @Override
        public boolean retryable() {
            return true;
        }
    },
    CHECKPOINT_REACHED(
            409,
            "The checkpoint has been reported, or a later plan does without it.",
            "Kontrollpunkten är redan rapporterad, eller så har en senare plan strukit den.",
            "Read the checkpoints and report one that is awaited."),
    VOLUNTARINESS_NOT_RECONFIRMED(
            409,
            "Rule voluntariness-reconfirmed-within-24-hours: the person has not confirmed again, within 24 hours before"
                    + " departure, that the journey is of free will.",
            "Regeln voluntariness-reconfirmed-within-24-hours: personen har inte inom 24 timmar före avresa bekräftat"
                    + " på nytt att resan är frivillig.",
            "Speak with the person, record the confirmation in the declaration, then report the check-in with a new id."),
    NO_RECEPTION_NAMED(
            409,
            "Nobody is named who shall receive the person.",
            "Ingen är utsedd att ta emot personen.",
            "Record the reception first."),
    ALARM_CLOSED(
            409,
            "The alarm is closed.",
            "Larmet är avslutat.",
            "Read the alarms; what is recorded of a closed alarm stays as it is."),
    ALARM_NOT_SETTLED(
            409,
            "An alarm that has stopped the case is closed by the case going on, not by itself.",
            "Ett larm som har stoppat ärendet avslutas när ärendet går vidare, inte för sig.",
            "Record the contact and the note, then fire located or missing.");

    private final Explanation explanation;

    TravelError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "travel";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
