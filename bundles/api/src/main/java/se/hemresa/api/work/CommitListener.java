// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.work;

import org.osgi.annotation.versioning.ConsumerType;

/** Whiteboard: told after each commit of a writing unit of work, on the thread that committed, before its caller goes on. */
@ConsumerType
public interface CommitListener {

    /** Something is durable now. Must return quickly and must not throw; what it throws is logged and changes nothing. */
    void committed();
}
