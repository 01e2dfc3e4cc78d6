package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.SequenceGenerator;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.FlowNode.WorkNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands out the numbers of Sequence Generators. The first is the current value; each transformation that {@code NEXTVAL} is linked to has
 * numbers of its own, one for each row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/sequence-generator-transformation.html">Sequence
 *     Generator transformation</a>
 */
final class Sequences {

    private final Map<String, Long> next = new HashMap<>();

    static boolean isSequence(FlowNode node) {
        return node instanceof WorkNode work && work.definition() instanceof SequenceGenerator;
    }

    long next(WorkNode node) {
        var key = key(node);
        var number = next.getOrDefault(key, number(node, "Current Value", 1));
        var end = number(node, "End Value", Long.MAX_VALUE);
        if (number > end) {
            if (!node.settings().isYes("Cycle")) {
                throw Unrepeatable.failed(node.at(), "the sequence has come to its end value %d".formatted(end));
            }
            number = number(node, "Start Value", 0);
        }
        next.put(key, number + increment(node));
        return number;
    }

    /** Instances of a reusable generator go on from one number, which is kept with its definition. */
    static String key(WorkNode node) {
        return node.definition().reusable() ? node.definition().at().toString() : node.name();
    }

    long increment(WorkNode node) {
        var increment = number(node, "Increment By", 1);
        if (increment < 1) {
            throw Unrepeatable.refused(node.at(), "a sequence that does not go up");
        }
        return increment;
    }

    private static long number(WorkNode node, String property, long otherwise) {
        var text = node.settings().text(property).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw Unrepeatable.refused(node.at(), "the %s '%s' of a sequence".formatted(property, text));
        }
    }
}
