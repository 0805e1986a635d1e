/** One write, one commit: the unit of work, the inbox, the tables and entities of a module. */
@Version("1.0.0")
package se.hemresa.api.work;

import org.osgi.annotation.versioning.Version;
