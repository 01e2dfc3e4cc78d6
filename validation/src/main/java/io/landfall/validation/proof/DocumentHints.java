package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents in texts that show what reading them does. */
final class DocumentHints {

    private static final List<Literal> JSON = texts(
            "{\"a\":\"x\",\"b\":2}",
            "[\"x\", \"\", \"7\", 7, -3, 0]",
            "{\"o\": {\"p q\": [1, {\"r\": \"s\"}], \"a.b\": \"a.b\"}, \"z\": \"last\", \"a\": \"first\"}",
            "[[\"x\"], [\"y\", [10]], {\"k\": 0.25}]",
            "{ \"d\": 1.5 , \"n\": -12.75, \"big\": 123456789012345678,\n\t\"small\": 0.001 }",
            "{\"t\": true, \"f\": false}",
            "{\"none\": null, \"price\": 12.50}",
            "{\"\\\"q\\\"\": \"\\\"n\", \"s\": \"n1\", \"n\": \"s\", \"e\": \"\\\\\"}",
            "[\"\\u00e9\\n\\/\", \"\u00fc\", \"\\ud83d\\ude00\"]",
            "{\"0\": \"x,]\", \"[1]\": \"{}\", \"$\": \"null\"}",
            "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, \"ten\"]");

    /** Elements that attributes and children have, with names in the places of {@code %s}. */
    private static final List<String> XML = List.of(
            "<l>%1$s</l>",
            "<?xml version=\"1.0\"?>\n<l>\n  <k>%1$s</k>\n <!-- <%2$s/> -->\n %1$s<m/></l>",
            "<l a='1'>%1$s%1$s%1$s</l>");

    private DocumentHints() {}

    private static List<Literal> texts(String... texts) {
        return Stream.of(texts).map(Expr::text).map(Literal.class::cast).toList();
    }

    /** The columns of sources that hold documents, with documents that show what reading them does. */
    static Map<Origin, Set<Literal>> columns(Pipeline pipeline, ExpressionOrigins expressions) {
        var columns = new HashMap<Origin, Set<Literal>>();
        for (var operator : pipeline.operators()) {
            if (operator instanceof Flatten flatten) {
                read(flatten.generator()).stream()
                        .flatMap(text -> expressions.origins(text, operator).stream())
                        .forEach(column -> columns.computeIfAbsent(column, _ -> new LinkedHashSet<>())
                                .addAll(texts(flatten.generator())));
            }
        }
        return columns;
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

    /** A name with an underscore may be that of a child and its attribute; each other one may be an attribute, or a child. */
    private static List<Literal> xml(Generator.XmlElements xml) {
        var name = xml.element().orElse(xml.names().getFirst());
        var found = new ArrayList<Literal>();
        for (var wanted : wanted(xml)) {
            if (xml.element().isEmpty()) {
                found.addAll(texts(wanted));
            }
            XML.forEach(whole -> found.addAll(texts(whole.formatted(wanted, name))));
        }
        return found;
    }

    private static List<String> wanted(Generator.XmlElements xml) {
        var name = xml.element().orElse(xml.names().getFirst());
        var others = xml.names().stream()
                .filter(other -> !other.equals(name) && !other.endsWith("_OuterXML"))
                .toList();
        var children = new StringBuilder();
        var attributes = new StringBuilder();
        var mixed = new StringBuilder();
        for (var other : others) {
            var owner = others.stream()
                    .filter(child -> other.startsWith(child + "_"))
                    .findFirst();
            var value = "&lt;%s&amp;%d ü\"".formatted(other, others.indexOf(other));
            if (owner.isEmpty()) {
                attributes.append(" %s='%s'".formatted(other, value));
                children.append("<%1$s>%2$s</%1$s >\n".formatted(other, value));
                mixed.append("<%1$s%2$s><![CDATA[<%1$s>&amp;]]></%1$s>".formatted(other, below(other, others)));
            }
        }
        return List.of(
                "<%s%s/>".formatted(name, attributes),
                "<%1$s%2$s>x &gt; y</%1$s>".formatted(name, attributes),
                "<%1$s>\n%2$s</%1$s>".formatted(name, children),
                "<%1$s>%2$s</%1$s>".formatted(name, mixed),
                "<%1$s>x</%1$s>".formatted(name));
    }

    private static String below(String child, List<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(child + "_"))
                .map(name -> " %s=\"'%s\"".formatted(name.substring(child.length() + 1), name))
                .collect(Collectors.joining());
    }
}
