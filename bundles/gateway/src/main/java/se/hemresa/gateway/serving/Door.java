// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.gateway.Answer;
import se.hemresa.gateway.contract.PathTemplate;

/** One version of what a module offers by one protocol: its contract and its CXF server. The dispatcher does the rest. */
public interface Door {

    /** @return the paths it owns */
    List<PathTemplate> paths();

    /** @return the errors the module may answer with */
    Collection<? extends ErrorCode> errors();

    /**
     * @param request the head of a request
     * @return whether it needs no credentials
     */
    boolean open(HttpServletRequest request);

    /**
     * @param request the head of a request
     * @return the name of the operation in the contract, as far as the head tells it; {@code unknown} otherwise
     */
    String operation(HttpServletRequest request);

    /**
     * Decides what can be decided from the head of a request.
     *
     * @param request the request, body not read
     * @return an answer that needs no module, such as the WSDL; empty if the module must be asked
     * @throws se.hemresa.api.error.PlatformException 405, 406 or 415
     */
    Optional<Answer> head(HttpServletRequest request);

    /**
     * @param request the request
     * @param body its body
     * @return what was sent, structure proved
     * @throws se.hemresa.api.error.PlatformException {@code platform.malformed}, {@code gateway.too-deep}
     */
    Message read(HttpServletRequest request, byte[] body);

    /**
     * @param request the request
     * @param message what was sent
     * @throws se.hemresa.api.error.PlatformException {@code platform.invalid} with every violation
     */
    void check(HttpServletRequest request, Message message);

    /**
     * Calls the module, on this thread.
     *
     * @param request the request
     * @param response the response, not written to
     * @param message what was sent
     * @return the answer
     * @throws RuntimeException what the module threw
     */
    Answer call(HttpServletRequest request, HttpServletResponse response, Message message);

    /** Ends the server. */
    void destroy();
}
