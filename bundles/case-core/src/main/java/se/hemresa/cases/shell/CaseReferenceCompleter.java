// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;

/** Completes the reference of a case among the newest. */
@Service
public final class CaseReferenceCompleter implements Completer {

    private static final int OFFERED = 200;

    @Reference
    private CaseStore cases;

    @Reference
    private UnitOfWork work;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        // As the module: the console belongs to no agency.
        List<String> references = Caller.module("case-core")
                .call(() -> work.read(() ->
                        cases.newest(OFFERED).stream().map(CaseFile::caseRef).toList()));
        return new StringsCompleter(references).complete(session, line, candidates);
    }
}
