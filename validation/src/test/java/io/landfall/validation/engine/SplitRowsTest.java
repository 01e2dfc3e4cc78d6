package io.landfall.validation.engine;

import static io.landfall.validation.engine.Pipelines.AT;
import static io.landfall.validation.engine.Pipelines.csv;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Dataset.Origin;
import io.landfall.converter.pipeline.Dataset.Part;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.validation.data.Book;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitRowsTest {

    private static final Field QTY = new Field("QTY", Types.text(10));
    private static final Field BOOK = new Field("BOOK", Types.text(40));
    private static final Field SHEET = new Field("SHEET", Types.text(40));

    @TempDir
    private Path folder;

    private RunResult run(String table, Origin... origins) throws Exception {
        return new RunTester(folder)
                .given("in.csv", table)
                .run(Pipelines.of(
                        csv("SRC", "in.csv", BOOK, SHEET, QTY),
                        new Target(
                                "TGT",
                                InputRef.of("SRC"),
                                new Dataset.File(
                                        "C:\\out\\all.xlsx",
                                        new FileFormat.Spreadsheet("All", "", true),
                                        List.of(origins)),
                                Target.Mode.OVERWRITE,
                                Stream.of(QTY, BOOK, SHEET)
                                        .filter(field -> field.equals(QTY)
                                                || Stream.of(origins)
                                                        .anyMatch(origin ->
                                                                origin.field().equals(field.name())))
                                        .map(field -> new Projection(
                                                field.name(), Expr.field(field.name(), field.type()), AT))
                                        .toList(),
                                List.of(),
                                Optional.empty(),
                                Pipelines.byRow(),
                                AT)));
    }

    private List<String> sheets(String file) throws Exception {
        try (var book = Book.open(folder.resolve("out").resolve(file))) {
            return book.sheets();
        }
    }

    @Test
    void writesASheetForEachValue() throws Exception {
        var result = run("""
                book | sheet | qty
                x    | York  | 1
                x    | Hull  | 2
                x    | York  | 3
                """, new Origin("SHEET", Part.SHEET));
        assertThat(sheets("all.xlsx")).containsExactly("York", "Hull");
        assertThat(result.targets()).extracting(RunResult.Written::rows).containsExactly(2L, 1L);
    }

    @Test
    void writesTheSheetsOfSeveralBooks() throws Exception {
        run("""
                book          | sheet | qty
                C:\\out\\n.xlsx | York  | 1
                C:\\out\\s.xlsx | York  | 2
                C:\\out\\n.xlsx | Hull  | 3
                """, new Origin("BOOK", Part.PATH), new Origin("SHEET", Part.SHEET));
        assertThat(sheets("n.xlsx")).containsExactly("York", "Hull");
        assertThat(sheets("s.xlsx")).containsExactly("York");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Yo/rk", "YORK"})
    void endsAtWhatIsNoNameOfItsOwn(String name) throws Exception {
        var result = run("""
                book | sheet | qty
                x    | York  | 1
                x    | %s    | 2
                """.formatted(name), new Origin("SHEET", Part.SHEET));
        assertThat(result.complete()).isFalse();
        assertThat(result.diagnostics()).extracting(found -> found.code()).contains(RunCode.PLACE_UNKNOWN);
    }
}
