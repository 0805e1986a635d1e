/** What a module offers to the one door: REST resources and SOAP endpoints. */
@Version("1.0.0")
package se.hemresa.api.gateway;

import org.osgi.annotation.versioning.Version;
