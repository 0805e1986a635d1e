/** The case as other modules see it: identity, state, sections, life cycle, guards, events. */
@Version("1.0.0")
package se.hemresa.api.cases;

import org.osgi.annotation.versioning.Version;
