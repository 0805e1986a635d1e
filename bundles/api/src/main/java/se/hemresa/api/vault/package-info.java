/** Keys: sealing of what is secret, blind index, signatures. No case is stored here. */
@Version("1.0.0")
package se.hemresa.api.vault;

import org.osgi.annotation.versioning.Version;
