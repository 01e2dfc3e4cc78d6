package io.landfall.validation.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a converted Find Replace finds, replaces and appends. */
class AlteryxFindReplaceTest {

    @TempDir
    private Path folder;

    private static RunnableWorkflow found(String mode, String replaceMode, String noCase) {
        return new RunnableWorkflow()
                .table(1, "ID Int32 | ITEM V_String:20\n1 | red pen\n2 | pen\n3 | Pencil\n4 |")
                .table(2, "WORD V_String:9 | PUT V_String:9\npen | quill\ncup | mug")
                .tool(3, "FindReplace", """
                        <FieldFind>ITEM</FieldFind><FieldSearch>WORD</FieldSearch><ReplaceFoundField>PUT</ReplaceFoundField>
                        <FindMode>%s</FindMode><NoCase value="%s"/><ReplaceMode>%s</ReplaceMode>
                        <ReplaceAppendFields><Field field="PUT"/></ReplaceAppendFields>""".formatted(mode, noCase, replaceMode))
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source")
                .written("3:Output");
    }

    @Test
    void appendsWhatItFinds() throws IOException {
        found("FindAny", "Append", "True")
                .assertWrites(folder, "ID|ITEM|PUT\n1|red pen|quill\n2|pen|quill\n3|Pencil|quill\n4||");
    }

    @Test
    void replacesTheWholeField() throws IOException {
        found("FindWhole", "Replace", "False").assertWrites(folder, "ID|ITEM\n1|red pen\n2|quill\n3|Pencil\n4|");
    }

    @Test
    void replacesTheStart() throws IOException {
        found("FindBegin", "Replace", "True").assertWrites(folder, "ID|ITEM\n1|red pen\n2|quill\n3|quillcil\n4|");
    }

    private static RunnableWorkflow foundWords(String mode, String replaceMode, String several, String noCase) {
        return new RunnableWorkflow()
                .table(1, "ID Int32 | ITEM V_String:40\n1 | pen! pens and a pen.\n2 | open pen\n3 | Pen\n4 | pencil")
                .table(2, "WORD V_String:9 | PUT V_String:9\npen | quill\ncup | mug")
                .tool(3, "FindReplace", """
                        <FieldFind>ITEM</FieldFind><FieldSearch>WORD</FieldSearch><ReplaceFoundField>PUT</ReplaceFoundField>
                        <FindMode>%s</FindMode><NoCase value="%s"/><MatchWholeWord value="True"/>
                        <ReplaceMode>%s</ReplaceMode><ReplaceMultipleFound value="%s"/>
                        <ReplaceAppendFields><Field field="PUT"/></ReplaceAppendFields>""".formatted(mode, noCase, replaceMode, several))
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source")
                .written("3:Output");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    FindAny  ; Replace ; True  ; False ; quill! pens and a quill. ; open quill ; Pen   ; pencil
                    FindAny  ; Replace ; True  ; True  ; quill! pens and a quill. ; open quill ; Quill ; pencil
                    FindAny  ; Replace ; False ; False ; quill! pens and a pen.   ; open quill ; Pen   ; pencil
                    FindBegin; Replace ; False ; True  ; quill! pens and a pen.   ; open pen   ; quill ; pencil
                    """)
    void replacesWholeWords(
            String mode,
            String replaceMode,
            String several,
            String noCase,
            String one,
            String two,
            String three,
            String four)
            throws IOException {
        foundWords(mode, replaceMode, several, noCase)
                .assertWrites(folder, "ID|ITEM\n1|%s\n2|%s\n3|%s\n4|%s".formatted(one, two, three, four));
    }

    @Test
    void appendsToWholeWords() throws IOException {
        foundWords("FindAny", "Append", "True", "False")
                .assertWrites(folder, "ID|ITEM|PUT\n1|pen! pens and a pen.|quill\n2|open pen|quill\n3|Pen|\n4|pencil|");
    }
}
