/**
 * Commands of the scopes {@code hemresa}, {@code journal} and {@code module}. Every reference to a service is optional: Karaf offers the
 * commands of a bundle only when all references of all of them are met, and {@code hemresa:doctor} is needed most when
 * something is missing.
 *
 * <p>Commands print to standard output, which Karaf binds to the thread of each; a value that they return reaches a pipe but not
 * the other end of an SSH command.
 */
@Header(name = "Karaf-Commands", value = "se.hemresa.shell")
package se.hemresa.shell;

import org.osgi.annotation.bundle.Header;
