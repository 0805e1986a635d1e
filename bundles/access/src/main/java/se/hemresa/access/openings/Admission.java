// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.access.rules.OpeningRules;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Searches;
import se.hemresa.api.cases.CaseDirectory.Standing;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;

/** Finds the case that a user names in an emergency; guessing references is searching, and counted as such. */
@Component(service = Admission.class)
public final class Admission {

    private final OpeningRules rules;
    private final Searches searches;

    /**
     * @param rules say what an opening would open
     * @param searches counts who finds nothing
     */
    @Activate
    public Admission(@Reference OpeningRules rules, @Reference Searches searches) {
        this.rules = rules;
        this.searches = searches;
    }

    Standing require(String reference) {
        searches.admit();
        Caller caller = Caller.current();
        // A reference is looked up across all cases, on behalf of somebody who is in none of them.
        return Caller.module("access")
                .call(() -> rules.emergency(reference, caller))
                .filter(standing -> caller.user().isPresent())
                .orElseThrow(() -> {
                    searches.missed();
                    return new PlatformException(PlatformError.NOT_FOUND);
                });
    }
}
