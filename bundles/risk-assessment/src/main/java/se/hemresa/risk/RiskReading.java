// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;

/** Reads what the current caller may see of this module: its sections, each time in one reading unit, and the instruments. */
@Component(service = RiskReading.class)
public final class RiskReading {

    private final Instruments instruments;
    private final RiskStore store;
    private final UnitOfWork work;
    private final Access access;

    @Activate
    public RiskReading(
            @Reference Instruments instruments,
            @Reference RiskStore store,
            @Reference UnitOfWork work,
            @Reference Access access) {
        this.instruments = instruments;
        this.store = store;
        this.work = work;
        this.access = access;
    }

    /**
     * @param caseId the case
     * @param section {@code risk} or {@code best-interests}
     * @param reading what to read, as much as the view covers
     * @param <T> what it gives
     * @return what was read
     * @throws PlatformException {@code platform.not-found} (404) if the caller may see nothing of it
     */
    public <T> T see(CaseId caseId, String section, Function<View, T> reading) {
        return work.read(() -> {
            View view = access.view(caseId, section, Operation.READ);
            if (view.isNothing()) {
                throw new PlatformException(PlatformError.NOT_FOUND);
            }
            return reading.apply(view);
        });
    }

    /**
     * @param caseId the case
     * @param assessmentId an assessment
     * @param reading what to make of it
     * @param <T> what that gives
     * @return what was made of it
     * @throws PlatformException {@code platform.not-found} (404) if there is no such assessment or it is not the caller's to see
     */
    public <T> T seeOne(CaseId caseId, UUID assessmentId, Function<RiskAssessment, T> reading) {
        return see(
                caseId,
                RiskDesk.SECTION,
                view -> store.file(caseId)
                        .find(assessmentId)
                        .filter(one -> Rows.covers(view, one))
                        .map(reading)
                        .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND)));
    }

    /**
     * @param assessment an assessment
     * @return its score with what each answer contributed; empty if this version of the instrument is not here any more
     */
    public Optional<Score> explain(RiskAssessment assessment) {
        return instruments
                .find(assessment.setting().template())
                .filter(template -> template.version() == assessment.setting().templateVersion())
                .map(template -> Scoring.score(template, store.words(assessment).answers()));
    }

    /**
     * @return every instrument
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not read reference data
     */
    public List<RiskTemplate> templates() {
        requireReferenceData();
        return instruments.templates();
    }

    /**
     * @param code the code of an instrument
     * @return the instrument as JSON, byte for byte as it was loaded
     * @throws PlatformException {@code platform.not-found} (404) if there is no such instrument or the caller may not read
     *     reference data
     */
    public byte[] template(String code) {
        requireReferenceData();
        return instruments.source(code).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
    }

    private void requireReferenceData() {
        if (access.reach("reference-data", Operation.READ).isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }
}
