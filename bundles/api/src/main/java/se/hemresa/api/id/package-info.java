/** The identifiers that cross modules: types, never bare strings. */
@Version("1.0.0")
package se.hemresa.api.id;

import org.osgi.annotation.versioning.Version;
