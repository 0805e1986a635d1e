// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.Migration;

/** The tables of this module. */
@Component
public final class CasesTables implements Migration {

    @Override
    public String module() {
        return "cases";
    }

    @Override
    public String changeLog() {
        return "db/cases.xml";
    }

    @Override
    public List<String> caseKeys() {
        return List.of("cases_case.id");
    }
}
