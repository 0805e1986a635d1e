// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.shell;

import java.io.PrintStream;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.vault.Vault;

/** {@code hemresa:rotate-key}: gives an agency a new key while the traffic goes on. */
@Service
@Command(
        scope = "hemresa",
        name = "rotate-key",
        description = "Gives an agency a new key, wraps the keys of its cases anew and destroys the old one."
                + " Broken off, it is finished by the next call. Example: hemresa:rotate-key SE-AB")
public final class RotateKeyCommand implements Action {

    @Reference
    private Vault vault;

    @Reference
    private Session session;

    @Argument(name = "agency", description = "The agency, e.g. SE-AB", required = true)
    private String agency;

    @Override
    public Object execute() {
        Caller operator = Caller.operator(Optional.ofNullable(session.get("USER")));
        operator.run(() -> rotate(vault, new AgencyId(agency), session.getConsole()));
        return null;
    }

    static void rotate(Vault vault, AgencyId agency, PrintStream out) {
        long rewrapped = vault.rotate(agency, done -> out.println("wrapped anew: " + done));
        out.println("Keys wrapped anew: " + rewrapped + ". None hangs on an older key of " + agency.value() + ".");
    }
}
