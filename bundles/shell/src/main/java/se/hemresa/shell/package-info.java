/**
 * Commands of the scopes {@code hemresa} and {@code journal}. Every reference to a service is optional: Karaf offers the
 * commands of a bundle only when all references of all of them are met, and {@code hemresa:doctor} is needed most when
 * something is missing.
 */
@Header(name = "Karaf-Commands", value = "se.hemresa.shell")
package se.hemresa.shell;

import org.osgi.annotation.bundle.Header;
