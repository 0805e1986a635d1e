// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.persistence.AttributeConverter;
import javax.persistence.Converter;

import se.hemresa.risk.DomainLevel;
import se.hemresa.risk.RiskLevel;

/** Score and level of every domain in one column, {@code DEBT:8:HIGH,HONOUR::UNKNOWN}: they are only ever read together. */
@Converter
public final class DomainLevelsConverter implements AttributeConverter<List<DomainLevel>, String> {

    @Override
    public String convertToDatabaseColumn(List<DomainLevel> domains) {
        return domains.stream().map(DomainLevelsConverter::text).collect(Collectors.joining(","));
    }

    private static String text(DomainLevel domain) {
        String score =
                domain.score().isPresent() ? String.valueOf(domain.score().getAsInt()) : "";
        return domain.code() + ":" + score + ":" + domain.level();
    }

    @Override
    public List<DomainLevel> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty()
                ? List.of()
                : Stream.of(column.split(","))
                        .map(DomainLevelsConverter::domain)
                        .toList();
    }

    private static DomainLevel domain(String text) {
        String[] parts = text.split(":");
        OptionalInt score = parts[1].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[1]));
        return new DomainLevel(parts[0], score, RiskLevel.valueOf(parts[2]));
    }
}
