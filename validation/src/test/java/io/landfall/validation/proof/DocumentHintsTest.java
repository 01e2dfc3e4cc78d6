package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Literal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documents a proof gives a pipeline to read. */
class DocumentHintsTest {

    private static final String DEPOTS = """
        - id: DEPOTS
          op: source
          dataset: {connection: depots, table: DEPOTS}
          fields: [{name: DOCUMENT, type: VARCHAR}]
          origin: m_depots/DEPOTS
        - id: PLACES
          op: flatten
          input: DEPOTS
          generator: {json: DOCUMENT}
          fields:
            - {name: PLACE, type: VARCHAR}
            - {name: KIND, type: VARCHAR}
            - {name: FOUND, type: VARCHAR}
          ordinal: _row
          origin: m_depots/PLACES
        - id: FIL
          op: filter
          input: PLACES
          condition: >-
            %s
          origin: m_depots/FIL
        - id: TGT
          op: target
          input: FIL
          dataset: {connection: dwh, table: PLACES}
          mode: append
          fields: [PLACE, FOUND]
          origin: m_depots/TGT
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        STARTS_WITH_TEXT(LOWER(PLACE), 'depots') IS TRUE | ~{"depots": "y"}~
        STARTS_WITH_TEXT(LOWER(PLACE), 'depots') IS TRUE | ~{"DEPOTS": "y"}~
        PLACE = 'depots'                                 | ~{"depots": 0.5}~
        PLACE = 'depots'                                 | ~{"depots": ["y", 7, 0.5]}~
        PLACE = 'depots.1.city'                          | ~{"depots": [0, {"city": "y"}]}~
        PLACE = 'depots.99'                              | ~{"depots": {"99": "y"}}~
        FOUND = 'a "b"\\'                                | ~{"v": "a \\"b\\"\\\\"}~
        PLACE = 'id' OR PLACE = 'city'                   | ~[{"id": "x0", "city": "x1"}, {"id": "x0", "city": 1}]~
        """)
    void haveWhatIsLookedFor(String condition, String document) {
        var hints = ColumnHints.of(ConvertedTwice.pipeline(DEPOTS.formatted(condition)));
        assertThat(hints.constants(new Origin("DEPOTS", "DOCUMENT"))).contains(new Literal.TextValue(document));
    }

    /** Two elements tell an order, numbers what reads them. */
    @Test
    void haveElementsWithNumbersBesideOnesWithTexts() {
        var parcels = """
                - id: DEPOTS
                  op: source
                  dataset: {connection: depots, table: DEPOTS}
                  fields: [{name: DOCUMENT, type: VARCHAR}]
                  origin: m_depots/DEPOTS
                - id: PARCELS
                  op: flatten
                  input: DEPOTS
                  generator: {xml: DOCUMENT, element: parcel, children: true, names: [parcel, weight]}
                  fields:
                    - {name: REMARK, type: VARCHAR}
                    - {name: PARCEL, type: VARCHAR}
                    - {name: WEIGHT, type: VARCHAR}
                  ordinal: _row
                  origin: m_depots/PARCELS
                - id: TGT
                  op: target
                  input: PARCELS
                  dataset: {connection: dwh, table: PARCELS}
                  mode: append
                  fields: [WEIGHT]
                  origin: m_depots/TGT
                """;
        var hints = ColumnHints.of(ConvertedTwice.pipeline(parcels));
        assertThat(hints.constants(new Origin("DEPOTS", "DOCUMENT")))
                .contains(
                        new Literal.TextValue(
                                "<l><parcel><weight>0.5</weight></parcel><parcel><weight><![CDATA[<weight>&amp;]]></weight></parcel></l>"));
    }
}
