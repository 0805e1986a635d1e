// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What IOM shall answer, each once, in the order in which it was told. Any thread. */
public final class Script {

    private final List<Answer> answers = new ArrayList<>();

    /** @param answer one more */
    public synchronized void add(Answer answer) {
        answers.add(answer);
    }

    /** Forgets all of them. */
    public synchronized void clear() {
        answers.clear();
    }

    /** @return those that are left */
    public synchronized List<Answer> all() {
        return List.copyOf(answers);
    }

    /**
     * @param pseudonym of the case of a handover; empty if it has none
     * @return what to answer to it: what names the case, else the next that names none, else ACCEPTED
     */
    synchronized Answer next(String pseudonym) {
        Optional<Answer> named = answers.stream()
                .filter(answer -> answer.pseudonym().filter(pseudonym::equals).isPresent())
                .findFirst();
        Optional<Answer> any =
                answers.stream().filter(answer -> answer.pseudonym().isEmpty()).findFirst();
        Optional<Answer> chosen = named.or(() -> any);
        chosen.ifPresent(answers::remove);
        return chosen.orElse(Answer.ACCEPTED);
    }
}
