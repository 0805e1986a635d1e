// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import se.hemresa.api.cases.CaseSection;

/** The sections that are offered now, and who offered those that are not. Any thread. */
final class Sections {

    private final Supplier<List<CaseSection>> offered;
    private final Function<CaseSection, String> module;
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    /**
     * @param offered those that are offered now
     * @param module the name of the module that offers one
     */
    Sections(Supplier<List<CaseSection>> offered, Function<CaseSection, String> module) {
        this.offered = offered;
        this.module = module;
    }

    /** The name of the module that a section's class belongs to; empty text outside a bundle. */
    static String moduleOf(CaseSection section) {
        Bundle bundle = FrameworkUtil.getBundle(section.getClass());
        String name = bundle == null ? null : bundle.getHeaders().get("Hemresa-Module");
        return name == null ? "" : name;
    }

    Optional<CaseSection> find(String name) {
        CaseSection found = null;
        for (CaseSection section : offered.get()) {
            owners.computeIfAbsent(section.name(), any -> module.apply(section));
            if (section.name().equals(name)) {
                found = section;
            }
        }
        return Optional.ofNullable(found);
    }

    /** @return the name of the module that offers the section or did so last; empty if nobody ever did */
    Optional<String> owner(String name) {
        return Optional.ofNullable(owners.get(name));
    }
}
