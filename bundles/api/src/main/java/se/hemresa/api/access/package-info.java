/** Who is calling, and what the caller may do. */
@Version("1.0.0")
package se.hemresa.api.access;

import org.osgi.annotation.versioning.Version;
