// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.Base64;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.Verification;

/** {@code journal:verify}: fails unless the journal is in order. */
@Service
@Command(
        scope = "journal",
        name = "verify",
        description =
                "Recomputes every leaf and root of the journal, compares them with what was recorded in the database and outside"
                        + " it, and fails, with the positions, if anything was changed, deleted, put in, moved or cut off",
        detailedDescription = "Examples\n  journal:verify")
public final class VerifyCommand implements Action {

    @Reference(optional = true)
    private Journal journal;

    @Override
    public Object execute() {
        Verification found = Operator.with(journal, opened -> opened.verify(this::progress));
        String size =
                "Entries " + found.entries() + ", root " + Base64.getEncoder().encodeToString(found.rootHash());
        System.out.println(size);
        if (found.inOrder()) {
            System.out.println("The journal is in order.");
            return null;
        }
        found.faults().forEach(System.out::println);
        throw new IllegalStateException(
                "THE JOURNAL IS NOT IN ORDER, faults: " + found.faults().size()
                        + ". Stop the server and keep a copy of the"
                        + " database and of the file journal/heads before anything else is done.");
    }

    private void progress(long checked) {
        System.out.println("checked " + checked);
    }
}
