// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.util.List;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import se.hemresa.gateway.Answer;
import se.hemresa.gateway.contract.PathTemplate;

/**
 * One request's stay in a generation: from the moment its unit of work has begun until that unit has ended. A request that
 * still waits for its unit is not in, so it holds up no update; a module's services are there until the commit.
 */
public final class Visit implements AutoCloseable {

    private final Generation generation;
    private boolean inside;

    /** @param generation what is visited */
    public Visit(Generation generation) {
        this.generation = generation;
    }

    /**
     * Goes in and calls the module; to be called inside the unit of work.
     *
     * @param request the request
     * @param response the response, not written to
     * @param message what was sent
     * @return the answer
     * @throws DoorClosed if the generation lets no one in any more; nothing has been done
     */
    public Answer call(HttpServletRequest request, HttpServletResponse response, Message message) {
        inside = generation.enter();
        if (!inside) {
            throw new DoorClosed();
        }
        return generation.door().call(request, response, message);
    }

    /** @return the paths of what is visited */
    public List<PathTemplate> paths() {
        return generation.door().paths();
    }

    /** Leaves; to be called after the unit of work. */
    @Override
    public void close() {
        if (inside) {
            generation.leave();
        }
    }
}
