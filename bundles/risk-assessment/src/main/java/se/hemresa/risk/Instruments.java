// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

/** The instruments of this bundle, checked when it starts: one that is not sound stops the module, not an assessment. */
@Component(service = Instruments.class)
public final class Instruments {

    private final List<Instrument> all = List.of(load("data/ra-se.json"));

    /**
     * An instrument and the bytes it was read from.
     *
     * @param template what it asks
     * @param source JSON in UTF-8, with every text in both languages
     */
    private record Instrument(RiskTemplate template, byte[] source) {}

    /** @return every instrument */
    public List<RiskTemplate> templates() {
        return all.stream().map(Instrument::template).toList();
    }

    /**
     * @param code the code of an instrument
     * @return the version in use; empty if there is no such instrument
     */
    public Optional<RiskTemplate> find(String code) {
        return instrument(code).map(Instrument::template);
    }

    /**
     * @param code the code of an instrument
     * @return the instrument as JSON, byte for byte as it was loaded; empty if there is no such instrument
     */
    public Optional<byte[]> source(String code) {
        return instrument(code).map(found -> found.source().clone());
    }

    private Optional<Instrument> instrument(String code) {
        return all.stream().filter(one -> one.template().code().equals(code)).findFirst();
    }

    private static Instrument load(String path) {
        try (InputStream in = Instruments.class.getClassLoader().getResourceAsStream(path)) {
            byte[] source = in.readAllBytes();
            return new Instrument(TemplateReader.read(source), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
