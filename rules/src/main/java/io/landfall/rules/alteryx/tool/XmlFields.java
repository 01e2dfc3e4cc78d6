package io.landfall.rules.alteryx.tool;

import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.tool.XmlParse;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import java.util.List;
import java.util.Optional;

/**
 * The fields of an XML Parse as Designer last saw them: those that come in, then the element and what was found in it.
 *
 * @param passed the fields that come in and go on; newer versions may leave the XML behind
 * @param made named as in the XML, the element first; Designer sizes them by the data, so that they have no limit here
 */
record XmlFields(List<AlteryxField> passed, List<AlteryxField> made) {

    XmlFields {
        passed = List.copyOf(passed);
        made = List.copyOf(made);
    }

    /** The name of the element. */
    String element() {
        return made.getFirst().name();
    }

    /** The fields; empty where Designer saw none, or saw other records come in or another element than there are now. */
    static Optional<XmlFields> seen(List<RecordField> layout, XmlParse xml, Records records) {
        var passed = records.fields().stream()
                .filter(field -> !field.isCalled(xml.field()) || isIn(layout, field))
                .toList();
        if (layout.size() <= passed.size() || !begins(layout, passed)) {
            return Optional.empty();
        }
        var made = layout.subList(passed.size(), layout.size());
        var isElement = xml.parseRoot()
                || xml.element().isEmpty()
                || made.getFirst().name().equals(xml.element());
        return isElement && made.stream().allMatch(field -> isMade(field, records))
                ? Optional.of(new XmlFields(
                        passed, made.stream().map(XmlFields::unlimited).toList()))
                : Optional.empty();
    }

    private static boolean isIn(List<RecordField> layout, AlteryxField field) {
        return layout.stream().anyMatch(seen -> field.isCalled(seen.name()));
    }

    private static boolean begins(List<RecordField> layout, List<AlteryxField> passed) {
        for (int i = 0; i < passed.size(); i++) {
            if (!passed.get(i).isCalled(layout.get(i).name())) {
                return false;
            }
        }
        return true;
    }

    /** Fields that the data makes have no source. */
    private static boolean isMade(RecordField field, Records records) {
        return field.source().isEmpty()
                && field.type().type().isText()
                && records.field(field.name()).isEmpty();
    }

    private static AlteryxField unlimited(RecordField field) {
        return new AlteryxField(field.name(), field.type().type(), AlteryxField.UNLIMITED, 0);
    }
}
