// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.guards;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.hemresa.aftercare.jpa.CareStores;
import se.hemresa.aftercare.testing.CareHome;
import se.hemresa.api.cases.Guard;

/** Every guard of this module, by its code. */
final class CareGuards {

    private CareGuards() {}

    static Map<String, Guard> of(CareHome home) {
        CareStores stores = home.stores();
        OtherModules others = new OtherModules(home.cases());
        return Stream.<Guard>of(
                        new PlanGuards.ReintegrationOutlineAgreed(stores.plans()),
                        new PlanGuards.PlanHasMeasure(stores.plans()),
                        new PlanGuards.PlanSignedByPerson(stores.plans()),
                        new PlanGuards.AllMeasuresEnded(stores.plans()),
                        new ReturnGuards.BudgetWithinCeiling(
                                stores.plans(), stores.ceilings(), home.cases(), others, home.clock()),
                        new ReturnGuards.PlanWithinOneMonth(stores.plans(), others),
                        new ReturnGuards.SixMonthsPassedOrContactDeclined(stores.followUps(), others, home.clock()),
                        new SupportGuards.LedgerBalanced(stores.ledgers()),
                        new SupportGuards.ReceiptsComplete(stores.ledgers()),
                        new SupportGuards.BudgetRemains(stores.plans(), stores.ledgers()),
                        new SupportGuards.FollowUpShowsNeed(stores.followUps()),
                        new SupportGuards.FinalFollowUpRecorded(stores.followUps()))
                .collect(Collectors.toMap(Guard::code, Function.identity()));
    }
}
