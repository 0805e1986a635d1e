// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.gateway;

import java.util.Collection;
import java.util.List;

import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;

import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.notification.Failure;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.testing.ModuleContract;

import static org.assertj.core.api.Assertions.assertThat;

/** That every check bites which the modules inherit: each finds its fault in a contract that is broken on purpose. */
public class ModuleContractTest {

    @Path("notes")
    public static final class Notes {

        @GET
        public String list() {
            return "";
        }

        @POST
        public void write() {
            throw new IllegalStateException("Nothing is called");
        }
    }

    public static final class Broken extends ModuleContract {
        public Broken() {
            super(new RestResource() {
                @Override
                public Collection<Object> resources() {
                    return List.of(new Notes());
                }

                @Override
                public Collection<? extends ErrorCode> errors() {
                    return List.of();
                }
            });
        }
    }

    @Test
    public void findsEveryFault() {
        List<Failure> failures = JUnitCore.runClasses(Broken.class).getFailures();

        assertThat(failures)
                .extracting(failure -> failure.getDescription().getMethodName())
                .containsExactlyInAnyOrder(
                        "servesWhatTheContractSaysAndNothingElse",
                        "givesEveryRequestAnExampleThatSatisfiesItsSchema",
                        "givesExamplesOfAnswersThatSatisfyTheirSchema",
                        "namesEveryOperationOnceInBothLanguages");
        assertThat(failures)
                .extracting(Failure::getMessage)
                .anySatisfy(message -> assertThat(message).contains("PUT /notes/{noteId}"))
                .anySatisfy(message -> assertThat(message).contains("once: \"writeNote\""))
                .anySatisfy(message -> assertThat(message).contains("Only in English"));
    }
}
