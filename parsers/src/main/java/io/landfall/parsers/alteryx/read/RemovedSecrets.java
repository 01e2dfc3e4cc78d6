package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.Constant;
import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.alteryx.element.Secrets;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which texts of a tool lost a part that looks like a password: a marker stands in its place, so that a formula, a query or a cell
 * is not what Designer has. A setting that is a password as a whole, or tells how to connect, is none of the data.
 */
final class RemovedSecrets {

    /** Settings that say where data is; behind that stands what is read from there. */
    private static final Set<String> PLACES = Set.of("File", "Connection", "ConnectionString");

    private static final String QUERY = "|||";

    private final Constants constants;
    private final SourceLocation tool;

    RemovedSecrets(Constants constants, SourceLocation tool) {
        this.constants = constants;
        this.tool = tool;
    }

    Stream<Diagnostic> in(XmlElement element) {
        return Stream.concat(
                        Stream.concat(
                                        element.attributes().entrySet().stream(),
                                        Stream.of(Map.entry(element.name(), element.text())))
                                .filter(setting -> isIn(setting.getKey(), setting.getValue()))
                                .map(setting -> Diagnostic.of(
                                        AlteryxCode.SECRET_IN_TEXT, tool.at(element.line(), 0), setting.getKey())),
                        element.children().stream().flatMap(this::in))
                .distinct();
    }

    private boolean isIn(String setting, String value) {
        if (value.equals(Secrets.MARKER)) {
            return false;
        }
        var query = PLACES.contains(setting) ? value.indexOf(QUERY) : 0;
        return query >= 0 && holds(value.substring(query));
    }

    private boolean holds(String text) {
        return text.contains(Secrets.MARKER)
                || constants.all().stream()
                        .filter(constant -> constant.value().contains(Secrets.MARKER))
                        .anyMatch(constant -> isUsed(constant, text.toLowerCase(Locale.ROOT)));
    }

    /** In any text, or as a field of a formula. */
    private static boolean isUsed(Constant constant, String text) {
        var name = "%s.%s".formatted(constant.namespace(), constant.name()).toLowerCase(Locale.ROOT);
        return text.contains('%' + name + '%') || text.contains('[' + name + ']');
    }
}
