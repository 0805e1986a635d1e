// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.util.List;

import javax.persistence.AttributeConverter;
import javax.persistence.Converter;

/** A list of codes in one column, separated by commas; no code holds one. */
@Converter
public final class CodesConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> codes) {
        return String.join(",", codes);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split(","));
    }
}
