// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import se.hemresa.api.testing.ModuleContract;
import se.hemresa.cases.consent.rest.ConsentRest;
import se.hemresa.cases.lifecycle.StateTable;

/** The contract says what the resources do, and nothing else. */
public class ContractTest extends ModuleContract {

    public ContractTest() {
        super(new CasesRest(
                new IntakeRest(null, null, null, new StateTable()),
                new LifecycleRest(null, null, null, new StateTable()),
                new JourneyRest(null, null, null, null, null),
                new ConsentRest(null, null, null, null),
                new TrustRest(null, null, null, null)));
    }
}
