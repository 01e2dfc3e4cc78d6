package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The operators by the word that a document has for each, with the keys under which their inputs stand. */
enum OperatorKind {
    SOURCE,
    VALUES,
    PROJECT("input"),
    FILTER("input"),
    ROUTE("input"),
    JOIN("left", "right"),
    LOOKUP("input", "reference"),
    AGGREGATE("input"),
    WINDOW("input"),
    SORT("input"),
    UNION("inputs"),
    DISTINCT("input"),
    SAMPLE("input"),
    PIVOT("input"),
    UNPIVOT("input"),
    FLATTEN("input"),
    SEQUENCE("input"),
    SCAN("input"),
    ITERATE("inputs"),
    REJECT("input"),
    SCRIPT("inputs"),
    TARGET("input");

    private final List<String> inputKeys;

    OperatorKind(String... inputKeys) {
        this.inputKeys = List.of(inputKeys);
    }

    List<String> inputKeys() {
        return inputKeys;
    }

    static OperatorKind of(Operator operator) {
        return switch (operator) {
            case Source _ -> SOURCE;
            case Values _ -> VALUES;
            case Project _ -> PROJECT;
            case Filter _ -> FILTER;
            case Route _ -> ROUTE;
            case Join _ -> JOIN;
            case Lookup _ -> LOOKUP;
            case Aggregate _ -> AGGREGATE;
            case Window _ -> WINDOW;
            case Sort _ -> SORT;
            case Union _ -> UNION;
            case Distinct _ -> DISTINCT;
            case Sample _ -> SAMPLE;
            case Pivot _ -> PIVOT;
            case Unpivot _ -> UNPIVOT;
            case Flatten _ -> FLATTEN;
            case Sequence _ -> SEQUENCE;
            case Scan _ -> SCAN;
            case Iterate _ -> ITERATE;
            case Reject _ -> REJECT;
            case Script _ -> SCRIPT;
            case Target _ -> TARGET;
        };
    }

    static Optional<OperatorKind> named(String word) {
        return Arrays.stream(values())
                .filter(kind -> YamlValue.word(kind).equals(word))
                .findFirst();
    }
}
