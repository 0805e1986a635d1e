/** The append-only journal: events and audit in one, read in one order, never with personal data. */
@Version("1.0.0")
package se.hemresa.api.journal;

import org.osgi.annotation.versioning.Version;
