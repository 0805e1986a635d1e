// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.rest;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.gateway.RestResource;
import se.hemresa.statistics.ReportDesk;
import se.hemresa.statistics.StatisticsError;

/** The REST side of statistics. */
@Component
public final class StatisticsRest implements RestResource {

    private final ReportResource reports;

    @Activate
    public StatisticsRest(@Reference ReportDesk desk) {
        this.reports = new ReportResource(desk);
    }

    @Override
    public Collection<Object> resources() {
        return List.of(reports);
    }

    @Override
    public Collection<? extends ErrorCode> errors() {
        return List.of(StatisticsError.values());
    }
}
