// SPDX-License-Identifier: Apache-2.0
/** What modules need to ask other servers without being harmed by the answer. */
@Version("1.0.0")
package se.hemresa.api.http;

import org.osgi.annotation.versioning.Version;
