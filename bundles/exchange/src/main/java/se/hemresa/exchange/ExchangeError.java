// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What can go wrong with partners and messages. */
public enum ExchangeError implements ErrorCode {
    UNKNOWN_PARTNER(
            422,
            "The receiver is no active partner.",
            "Mottagaren är ingen aktiv part.",
            "Propose the partner at /partners/{id} and let a second administrator approve it."),
    KNOWN_MESSAGE(
            409,
            "A message with this id is known already.",
            "Ett meddelande med detta id är redan känt.",
            "Give every message an id of its own, a UUIDv7."),
    OTHER_DIGEST(
            409,
            "The message has another digest, or no longer waits for an approval.",
            "Meddelandet har en annan kontrollsumma eller väntar inte längre på godkännande.",
            "Read the message again and approve the digest of what you have looked at."),
    NOT_APPROVED(
            409,
            "The message is not approved, or was stopped.",
            "Meddelandet är inte godkänt, eller så är det stoppat.",
            "Preview it again and let a second person approve it."),
    UNREADABLE(
            422,
            "The message cannot be decrypted, or is not of the form.",
            "Meddelandet kan inte dekrypteras eller har inte rätt form.",
            "Encrypt a compact JWE (ECDH-ES+A256KW, A256GCM) of a compact JWS (ES256) to a key of /partners/own-keys."),
    UNKNOWN_MESSAGE(
            422,
            "It answers no message that was given to this partner.",
            "Det svarar inte på något meddelande som lämnats till denna part.",
            "Name the messageId of the message that is answered."),
    NOT_PROVEN(
            422,
            "The partner has not signed it, or it is about another message than the one it names.",
            "Parten har inte undertecknat det, eller så gäller det ett annat meddelande än det angivna.",
            "Sign it with the registered key, and give the digest of the message that is answered."),
    NOT_WAITING(
            409,
            "The message does not wait: it was sent, has ended, or was never queued.",
            "Meddelandet väntar inte: det är skickat, avslutat eller har aldrig ställts i kö.",
            "outbox:list shows the messages that wait."),
    ON_ITS_WAY(
            409,
            "The message is on its way at this moment.",
            "Meddelandet är på väg just nu.",
            "Look at outbox:list again in a minute."),
    HELD_ALREADY(
            409, "It is held already.", "Det hålls redan kvar.", "outbox:retry with the same id lets it go out again."),
    PARTNER_HELD(
            409,
            "Everything to this partner is held.",
            "Allt till denna part hålls kvar.",
            "outbox:retry with the partner's id lets its messages go out again."),
    BEHIND_ANOTHER(
            409,
            "An earlier message of the same case to this partner goes first.",
            "Ett tidigare meddelande i samma ärende till denna part går först.",
            "outbox:list shows the messages that wait, oldest first; retry the first of its case."),
    OTHER_VERSION(
            409,
            "Another version of the partner is proposed than the one named.",
            "En annan version av parten är föreslagen än den angivna.",
            "Read the partner again and approve the version you have looked at.");

    private final Explanation explanation;

    ExchangeError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "exchange";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
