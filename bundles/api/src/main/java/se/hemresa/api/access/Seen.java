// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import se.hemresa.api.id.CaseId;

/**
 * What one request has seen: noted by the access component whenever it gives a view to read, and journalled by the gateway
 * before the answer leaves. So a module cannot forget to tell what it showed: it cannot show anything without asking. Bound to
 * the thread of the request.
 */
public final class Seen {

    private static final ThreadLocal<Seen> CURRENT = new ThreadLocal<>();

    private final Set<CaseId> cases = new LinkedHashSet<>();
    private final Set<String> sections = new LinkedHashSet<>();
    private final boolean still;
    private final Map<Object, Object> answers = new HashMap<>();
    private final List<Runnable> deeds = new ArrayList<>();
    private boolean asking;

    /** Of a request that may write. */
    public Seen() {
        this(false);
    }

    /** @param still whether the request only reads, so that what it has found once stays true while it runs */
    public Seen(boolean still) {
        this.still = still;
    }

    /**
     * Notes, for the request of this thread if there is one, that something of a section may be seen by its caller.
     *
     * @param caseId the case
     * @param section the code of the section
     */
    public static void note(CaseId caseId, String section) {
        Seen seen = CURRENT.get();
        if (seen != null && !seen.asking) {
            seen.cases.add(caseId);
            seen.sections.add(section);
        }
    }

    /**
     * Asks what may be seen and shows none of it, e.g. to which sections a case has links: nothing of that is noted.
     *
     * @param questions what to ask
     * @param <T> the answers
     * @return the answers
     */
    public static <T> T asking(Supplier<T> questions) {
        Seen seen = CURRENT.get();
        if (seen == null || seen.asking) {
            return questions.get();
        }
        seen.asking = true;
        try {
            return questions.get();
        } finally {
            seen.asking = false;
        }
    }

    /**
     * Asks a question of access that has one answer for a whole request, however many sections it reads; without a request it
     * is asked each time.
     *
     * @param question what is asked, by value
     * @param answer finds the answer
     * @return the answer
     */
    public static boolean once(Object question, BooleanSupplier answer) {
        return remember(CURRENT.get(), question, Boolean.class, answer::getAsBoolean);
    }

    /**
     * Asks a question whose answer stays the same as long as nothing is changed: once in a request that only reads, each time
     * in one that writes, or without a request.
     *
     * @param question what is asked, by value
     * @param type what the answer is
     * @param answer finds the answer, never null
     * @param <T> what the answer is
     * @return the answer
     */
    public static <T> T whileStill(Object question, Class<T> type, Supplier<T> answer) {
        Seen seen = CURRENT.get();
        return remember(seen != null && seen.still ? seen : null, question, type, answer);
    }

    private static <T> T remember(Seen seen, Object question, Class<T> type, Supplier<T> answer) {
        T known = seen == null ? null : type.cast(seen.answers.get(question));
        if (known != null) {
            return known;
        }
        T found = answer.get();
        if (seen != null) {
            seen.answers.put(question, found);
        }
        return found;
    }

    /**
     * Leaves something to be done when the request of this thread is over, however it ends: what must be kept although the
     * request is refused and rolled back, or only reads. It opens a unit of work of its own and acts as whom it was left by.
     *
     * @param deed what to do, on this thread
     * @return whether there is a request to leave it to; if not, nothing is kept of it
     */
    public static boolean afterwards(Runnable deed) {
        Seen seen = CURRENT.get();
        return seen != null && seen.deeds.add(deed);
    }

    /**
     * Does the work of a request and collects here what it sees. To be called outside a unit of work: what was left to be done
     * {@link #afterwards} is done before this returns, and if that fails so does the request, for an answer must not leave
     * unrecorded.
     *
     * @param work what to do, with the unit of work in it
     * @param <T> what the work gives
     * @return what the work returned
     */
    public <T> T during(Supplier<T> work) {
        Seen before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
            deeds.forEach(Runnable::run);
            deeds.clear();
        }
    }

    /** @return the cases seen, in the order of their first look */
    public Set<CaseId> cases() {
        return Collections.unmodifiableSet(cases);
    }

    /** @return the codes of the sections seen, of whichever case */
    public Set<String> sections() {
        return Collections.unmodifiableSet(sections);
    }
}
