/** One error model for both doors: a code, texts in two languages, a status, the places that are wrong. */
@Version("1.0.0")
package se.hemresa.api.error;

import org.osgi.annotation.versioning.Version;
