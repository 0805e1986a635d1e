// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.jpa;

import java.util.List;

/** The entities of this package, for the model of the module. */
public final class ConsentEntities {

    private ConsentEntities() {}

    /** @return the classes */
    public static List<Class<?>> classes() {
        return List.of(
                ConsentEntity.class, DeclarationEntity.class, InformationEntity.class, TransferBasisEntity.class);
    }
}
