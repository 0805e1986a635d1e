// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.error;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.Explanation;

/** What the door itself refuses, before any module is asked. */
public enum GatewayError implements ErrorCode {
    NO_IDEMPOTENCY_KEY(
            400,
            "A write must carry an id of its own.",
            "En skrivning måste bära ett eget id.",
            "Send a new UUID in the header Idempotency-Key (SOAP: wsa:MessageID); use the same one when you repeat the request."),
    BAD_IDEMPOTENCY_KEY(
            400,
            "The id of the write is not of the right form.",
            "Skrivningens id har inte rätt form.",
            "Use 1 to 128 visible ASCII characters, best a UUID."),
    TOO_LARGE(
            413,
            "The body is larger than 1 MiB.",
            "Innehållet är större än 1 MiB.",
            "Send less in one message; documents are attached in pieces."),
    TOO_DEEP(
            400,
            "The body is nested too deeply or has too many parts.",
            "Innehållet är för djupt nästlat eller har för många delar.",
            "Keep to 32 levels, 20,000 tokens or elements and 50 attributes on an element."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The media type or its character set is not accepted here.",
            "Medietypen eller dess teckenuppsättning tas inte emot här.",
            "Send application/json (SOAP: text/xml or application/soap+xml) in UTF-8, uncompressed."),
    NOT_ACCEPTABLE(
            406,
            "None of the accepted media types can be given.",
            "Ingen av de godtagna medietyperna kan ges.",
            "Accept application/json (SOAP: text/xml or application/soap+xml)."),
    METHOD_NOT_ALLOWED(
            405,
            "The resource does not know this method.",
            "Resursen känner inte till metoden.",
            "Use one of the methods in the header Allow."),
    NOT_AUTHENTICATED(
            401,
            "The credentials are missing or not valid.",
            "Inloggningsuppgifterna saknas eller är inte giltiga.",
            "Send a valid, unexpired bearer token; in development bin/hemresa token makes one."),
    CROSS_SITE(
            400,
            "A browser's session changes nothing at the wish of another site.",
            "En webbläsares session ändrar ingenting på en annan webbplats begäran.",
            "Send the request from a page of this server, or use a bearer token instead of the session."),
    TOO_MANY_REQUESTS(
            429,
            "More requests came from this agency or user than are allowed in this time.",
            "Fler förfrågningar kom från myndigheten eller användaren än vad som tillåts under tiden.",
            "Repeat the same request with the same id after the seconds in Retry-After.") {
        @Override
        public boolean retryable() {
            return true;
        }
    },
    UNKNOWN_PURPOSE(
            400,
            "The purpose is not among those of the role.",
            "Ändamålet hör inte till rollens ändamål.",
            "Leave out Hemresa-Purpose for the role's default, or send one of the purposes of the role."),
    UNKNOWN_OPERATION(
            400,
            "The endpoint has no operation for the element in the body.",
            "Ändpunkten har ingen operation för elementet i meddelandet.",
            "Send one of the request elements of the WSDL, alone in the SOAP body."),
    HEADER_NOT_UNDERSTOOD(
            400,
            "A SOAP header that must be understood is not understood here.",
            "Ett SOAP-huvud som måste förstås förstås inte här.",
            "Leave out mustUnderstand for headers other than WS-Addressing and Purpose."),
    REPLY_ELSEWHERE(
            400,
            "Answers are only given on the connection of the request.",
            "Svar ges bara på begärans egen förbindelse.",
            "Leave out wsa:ReplyTo and wsa:FaultTo, or give the anonymous address."),
    MODULE_ABSENT(
            404,
            "The module that owns this address is not installed now.",
            "Modulen som äger adressen är inte installerad nu.",
            "Ask the administrator to install the module named in the problem, then repeat the request."),
    UNWRITABLE_JOURNAL(
            503,
            "It cannot be written down now that this was asked for, so nothing of it is answered.",
            "Det kan inte antecknas nu att detta efterfrågades, så inget av det besvaras.",
            "Repeat the same request with the same id after the seconds in Retry-After.") {
        @Override
        public boolean retryable() {
            return true;
        }
    },
    BUSY(
            503,
            "The module that owns this address is being changed, or the server is starting.",
            "Modulen som äger adressen byts ut, eller så startar servern.",
            "Repeat the same request with the same id after the seconds in Retry-After.") {
        @Override
        public boolean retryable() {
            return true;
        }
    };

    private final Explanation explanation;

    GatewayError(int status, String english, String swedish, String cure) {
        this.explanation = new Explanation(status, english, swedish, cure);
    }

    @Override
    public String domain() {
        return "gateway";
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
