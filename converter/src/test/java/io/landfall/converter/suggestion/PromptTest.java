package io.landfall.converter.suggestion;

import static io.landfall.converter.suggestion.DeclinedSamples.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Script;
import io.landfall.converter.yaml.PipelineDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {

    @Test
    void asksWithWhatGoesInAndWhatIsDue() {
        var prompt = DeclinedSamples.declined(STEP).prompt();
        assertThat(prompt.question()).isEqualTo("""
                A step of an Informatica PowerCenter mapping was not converted. Its id is JTX.
                Rows that come in as "ORDERS":
                  - {name: "ID", type: "BIGINT"}
                  - {name: "QTY", type: "INTEGER"}

                Parameters of the pipeline:
                  - PARAM."$$LEAST" INTEGER

                The last operator has the id JTX and just these fields, in this order:
                  - {name: "ID", type: "BIGINT"}
                  - {name: "SIZE", type: "VARCHAR(5)"}

                Why it was not converted:
                  - CV-ENGINE-001: Landfall wrote a pipeline that contradicts itself: Java code is not read

                The step as the legacy tool has it:

                Java JTX
                if (QTY <= 0) { return; } SIZE = QTY >= 100 ? "big" : "small";
                """);
        assertThat(prompt.hash())
                .hasSize(64)
                .isEqualTo(DeclinedSamples.declined(STEP).prompt().hash());
    }

    /** What a model is shown as an example has to be right itself. */
    @Test
    void showsOperatorsThatCanBeRead() {
        var text = Instructions.text();
        var example = text.substring(text.indexOf("operators:\n"), text.indexOf("\n`kind`"));
        var rows = STEP.replace("ORDERS]", "ROWS]")
                .replace("id: JTX", "id: STEP")
                .replace("name: SIZE, type: VARCHAR(5)", "name: MOST, type: BIGINT");
        var document = """
                apiVersion: landfall/v1
                kind: Pipeline
                name: m
                origin: {system: POWERCENTER, file: m.xml, object: S/m, sha256: ""}
                operators:
                  - {id: ROWS, op: source, dataset: {connection: crm, table: T}, fields: [{name: ID, type: BIGINT}, {name: REGION, type: VARCHAR(9)}, {name: QTY, type: INTEGER}]}
                """ + rows;
        var pipeline = PipelineDocuments.read(document, "m.yaml").value().orElseThrow();
        var filled = new Filling(pipeline, (Script) pipeline.operators().getLast()).with(example);
        assertThat(filled)
                .isInstanceOfSatisfying(
                        Filled.Fits.class, fits -> assertThat(fits.remarks()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            f = read("C:\\Users\\ann\\in.csv")          | f = read("[path]")
            \\\\srv01\\share\\in.csv                    | [path]
            open('/home/ann/in.csv')                    | open('[path]')
            Connection Information = DWH_PROD           | Connection Information = [connection]
            jdbc:postgresql://db.corp/x                 | [address]
            mail ann@corp.example                       | mail [address]
            Server=db01;Uid=ann;rest                    | [connection];[connection];rest
            <TempFile>x</TempFile>                      | <TempFile>[removed]</TempFile>
            connect 'x;Password=hush'                   | connect 'x;Password=[removed]'
            A = QTY / PRICE                             | A = QTY / PRICE
            """)
    void keepsBackWhatIsNobodysBusiness(String text, String left) {
        assertThat(Disclosure.of(text)).isEqualTo(left);
    }

    /** Two steps that differ in what is kept back are asked about in the same words, and are two. */
    @Test
    void tellsApartWhatIsAskedInTheSameWords() {
        var one = DeclinedSamples.declined(STEP.replace("big", "/home/ann/a"));
        var other = DeclinedSamples.declined(STEP.replace("big", "/home/ann/b"));
        assertThat(one.prompt()).isEqualTo(other.prompt());
        assertThat(one.question()).hasSize(64).isNotEqualTo(other.question());
    }

    @Test
    void keepsRowsBack() {
        assertThat(Disclosure.of("<Data>\n<r><c>Ann</c></r>\n</Data>")).isEqualTo("<Data>[removed]</Data>");
    }
}
