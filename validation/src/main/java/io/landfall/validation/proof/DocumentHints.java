package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns of sources that hold documents in texts, with documents that show what reading them does. */
final class DocumentHints {

    private static final List<Literal> JSON = texts(
            "{\"a\":\"x\",\"b\":2}",
            "[\"x\", \"\", \"7\", 7, -3, 0]",
            "{\"o\": {\"p q\": [1, {\"r\": \"s\"}], \"a.b\": \"a.b\"}, \"z\": \"last\", \"a\": \"first\"}",
            "[[\"x\"], [\"y\", [10]], {\"k\": 0.25}]",
            "{ \"d\": 1.5 , \"n\": -12.75,\n\t\"small\": 0.001 }",
            "{\"\\\"q\\\"\": \"\\\"n\", \"s\": \"n1\", \"n\": \"s\", \"e\": \"\\\\\"}",
            "[\"\\u00e9\\n\\/\", \"\u00fc\", \"\\ud83d\\ude00\"]",
            "{\"0\": \"x,]\", \"[1]\": \"{}\", \"$\": \"null\"}",
            "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, \"ten\"]");

    /** Values that readers tell apart. */
    private static final List<Literal> ODD_JSON = texts(
            "{\"big\": 123456789012345678}", "{\"price\": 12.50}", "{\"t\": true, \"f\": false}", "{\"none\": null}");

    /** Elements that attributes and children have, with names in the places of {@code %s}. */
    private static final List<String> XML = List.of("<l>%1$s</l>", "<l a='1'>%1$s%1$s%1$s</l>");

    private static final String OTHER_ELEMENTS =
            "<?xml version=\"1.0\"?>\n<l>\n  <k>%1$s</k>\n <!-- <%2$s/> -->\n %1$s<m/></l>";

    private final Map<Origin, Set<Literal>> columns = new HashMap<>();
    private final Map<Origin, Set<Literal>> odd = new HashMap<>();
    private final Set<Origin> json = new HashSet<>();

    DocumentHints(Pipeline pipeline, ExpressionOrigins expressions) {
        for (var operator : pipeline.operators()) {
            if (operator instanceof Flatten flatten) {
                read(flatten.generator()).stream()
                        .flatMap(text -> expressions.origins(text, operator).stream())
                        .forEach(column -> add(column, flatten.generator()));
            }
        }
    }

    private void add(Origin column, Generator generator) {
        columns.computeIfAbsent(column, _ -> new LinkedHashSet<>()).addAll(texts(generator));
        odd.computeIfAbsent(column, _ -> new LinkedHashSet<>()).addAll(oddTexts(generator));
        if (generator instanceof Generator.JsonValues) {
            json.add(column);
        }
    }

    private static List<Literal> texts(String... texts) {
        return Stream.of(texts).map(Expr::text).map(Literal.class::cast).toList();
    }

    boolean isDocument(Origin column) {
        return columns.containsKey(column);
    }

    /** Documents for a column that holds some, also such that a pipeline may not foresee. */
    Set<Literal> all(Origin column, Set<Literal> met) {
        var found = foreseen(column, met);
        found.addAll(odd.getOrDefault(column, Set.of()));
        return found;
    }

    /**
     * Documents that most pipelines foresee.
     *
     * @param met constants that what is read out of it is compared with; documents of JSON have places and values that are called so
     */
    Set<Literal> foreseen(Origin column, Set<Literal> met) {
        var found = new LinkedHashSet<Literal>(columns.getOrDefault(column, Set.of()));
        if (json.contains(column)) {
            found.addAll(texts(JsonTexts.of(met).toArray(String[]::new)));
        }
        return found;
    }

    /** The text that a generator reads as a document. */
    private static Optional<Expr> read(Generator generator) {
        return switch (generator) {
            case Generator.JsonValues(var text) -> Optional.of(text);
            case Generator.XmlElements xml -> Optional.of(xml.text());
            case Generator.Split _, Generator.Matches _, Generator.Loop _ -> Optional.empty();
        };
    }

    /** Documents as a generator reads them. */
    private static List<Literal> texts(Generator generator) {
        return switch (generator) {
            case Generator.JsonValues _ -> JSON;
            case Generator.XmlElements xml -> xml(xml);
            case Generator.Split _, Generator.Matches _, Generator.Loop _ -> List.of();
        };
    }

    private static List<Literal> oddTexts(Generator generator) {
        return switch (generator) {
            case Generator.JsonValues _ -> ODD_JSON;
            case Generator.XmlElements xml when isPicky(xml) -> within(List.of(OTHER_ELEMENTS), xml);
            case Generator.XmlElements _, Generator.Split _, Generator.Matches _, Generator.Loop _ -> List.of();
        };
    }

    private static boolean isPicky(Generator.XmlElements xml) {
        return xml.demand() == Generator.XmlElements.Demand.ALL_OF_ROOT;
    }

    /** A name with an underscore may be that of a child and its attribute; each other one may be an attribute, or a child. */
    private static List<Literal> xml(Generator.XmlElements xml) {
        var found = new ArrayList<Literal>();
        if (xml.element().isEmpty()) {
            wanted(xml).forEach(wanted -> found.addAll(texts(wanted)));
        }
        found.addAll(within(XML, xml));
        if (!isPicky(xml)) {
            found.addAll(within(List.of(OTHER_ELEMENTS), xml));
        }
        return found;
    }

    private static List<Literal> within(List<String> wholes, Generator.XmlElements xml) {
        var name = xml.element().orElse(xml.names().getFirst());
        return wanted(xml).stream()
                .flatMap(wanted -> wholes.stream().flatMap(whole -> texts(whole.formatted(wanted, name)).stream()))
                .toList();
    }

    private static List<String> wanted(Generator.XmlElements xml) {
        var name = xml.element().orElse(xml.names().getFirst());
        var others = xml.names().stream()
                .filter(other -> !other.equals(name) && !other.endsWith("_OuterXML"))
                .toList();
        var children = new StringBuilder();
        var attributes = new StringBuilder();
        var mixed = new StringBuilder();
        var numbers = new StringBuilder();
        for (var other : others) {
            var owner = others.stream()
                    .filter(child -> other.startsWith(child + "_"))
                    .findFirst();
            var value = "&lt;%s&amp;%d ü\"".formatted(other, others.indexOf(other));
            if (owner.isEmpty()) {
                attributes.append(" %s='%s'".formatted(other, value));
                children.append("<%1$s>%2$s</%1$s >\n".formatted(other, value));
                mixed.append("<%1$s%2$s><![CDATA[<%1$s>&amp;]]></%1$s>".formatted(other, below(other, others)));
                numbers.append("<%1$s%2$s>%3$d.5</%1$s>".formatted(other, below(other, others), others.indexOf(other)));
            }
        }
        return List.of(
                "<%s%s/>".formatted(name, attributes),
                "<%1$s%2$s>x &gt; y</%1$s>".formatted(name, attributes),
                "<%1$s>\n%2$s</%1$s>".formatted(name, children),
                "<%1$s>%2$s</%1$s>".formatted(name, mixed),
                "<%1$s>%2$s</%1$s><%1$s>%3$s</%1$s>".formatted(name, numbers, mixed),
                "<%1$s>x</%1$s>".formatted(name));
    }

    private static String below(String child, List<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(child + "_"))
                .map(name -> " %s=\"'%s\"".formatted(name.substring(child.length() + 1), name))
                .collect(Collectors.joining());
    }
}
