// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.security.AccessController;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.security.auth.Subject;

import org.apache.karaf.jaas.boot.principal.UserPrincipal;

import se.hemresa.api.access.Caller;

/** Who types: a command's work is done as the platform's administrator, under the name of the user logged in to Karaf. */
final class Operator {

    private Operator() {}

    /**
     * @param service what the command works with; null if the bundle that offers it is away
     * @param work what to do with it
     * @return what the work returned
     * @throws IllegalStateException if the service is away, with what to type next
     */
    static <S, T> T with(S service, Function<S, T> work) {
        if (service == null) {
            throw new IllegalStateException("The journal is not available. Next: hemresa:doctor");
        }
        return call(() -> work.apply(service));
    }

    static <T> T call(Supplier<T> work) {
        return Caller.operator(user()).call(work);
    }

    /** Karaf 4 binds the subject the way that JDK 17 still supports. */
    @SuppressWarnings("removal")
    private static Optional<String> user() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()))
                .flatMap(subject -> subject.getPrincipals(UserPrincipal.class).stream()
                        .map(UserPrincipal::getName)
                        .findFirst());
    }
}
