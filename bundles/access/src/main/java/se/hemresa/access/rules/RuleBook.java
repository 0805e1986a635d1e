// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;

/** Shows the rules that are enforced, from where they are enforced. */
@Component(service = RuleBook.class)
public final class RuleBook {

    private final CaseRules ofCases;
    private final Access access;

    /**
     * @param ofCases enforces them
     * @param access says who may see them
     */
    @Activate
    public RuleBook(@Reference CaseRules ofCases, @Reference Access access) {
        this.ofCases = ofCases;
        this.access = access;
    }

    /**
     * @return the rules as they were loaded, with what each module may read, as a tree
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not see them
     */
    public Map<String, Object> read() {
        if (access.reach("platform", Operation.READ).isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        return ofCases.rules().asLoaded();
    }
}
