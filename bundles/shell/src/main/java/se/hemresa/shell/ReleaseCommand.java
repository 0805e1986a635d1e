// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Subscriptions;

/** {@code journal:release}: fails if nothing was parked there. */
@Service
@Command(
        scope = "journal",
        name = "release",
        description = "Puts the parked events of a case back in line, in order",
        detailedDescription = "Examples\n  journal:release statistics 019abcde-0000-7000-8000-000000000011")
public final class ReleaseCommand implements Action {

    @Reference(optional = true)
    private Subscriptions subscriptions;

    @Argument(index = 0, name = "subscription", required = true, description = "The subscription, see journal:parked")
    @Completion(ParkedSubscriptions.class)
    private String subscription;

    @Argument(index = 1, name = "caseId", required = true, description = "The id of the case, see journal:parked")
    @Completion(ParkedCases.class)
    private String caseId;

    @Override
    public Object execute() {
        int released = Operator.with(subscriptions, opened -> opened.release(subscription, CaseId.fromString(caseId)));
        if (released == 0) {
            throw new IllegalStateException("No event is parked there. Next: journal:parked");
        }
        System.out.println("Events back in line: " + released);
        return null;
    }
}
