package io.landfall.rules.alteryx.tool;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which characters the bytes of a text file are. Input and Output tools name code pages by the numbers of Windows, and two of them by a
 * name.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/intl/code-page-identifiers">Code Page Identifiers</a>
 */
final class CodePages {

    /** Code page of a tool that names none. */
    private static final String LATIN_1 = "ISO-8859-1";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("", LATIN_1),
            Map.entry("28591", LATIN_1),
            Map.entry("28603", "ISO-8859-13"),
            Map.entry("28605", "ISO-8859-15"),
            Map.entry("65001", "UTF-8"),
            Map.entry("UTF-8", "UTF-8"),
            Map.entry("UTF8", "UTF-8"),
            Map.entry("1200", "UTF-16LE"),
            Map.entry("UTF16", "UTF-16LE"),
            Map.entry("UTF-16", "UTF-16LE"),
            Map.entry("1201", "UTF-16BE"),
            Map.entry("20127", "US-ASCII"),
            Map.entry("932", "windows-31j"),
            Map.entry("936", "GBK"),
            Map.entry("54936", "GB18030"),
            Map.entry("20866", "KOI8-R"),
            Map.entry("21866", "KOI8-U"),
            Map.entry("20932", "EUC-JP"),
            Map.entry("51932", "EUC-JP"),
            Map.entry("51949", "EUC-KR"),
            Map.entry("10000", "x-MacRoman"));

    /** Patterns of names under which Java knows the code pages of Windows and DOS. */
    private static final List<String> FAMILIES = List.of("windows-%s", "x-windows-%s", "IBM%3s", "x-IBM%s");

    private CodePages() {}

    /** The character set of a code page; empty for one that is not known. */
    static Optional<Charset> charset(String codePage) {
        var page = codePage.strip();
        var name = NAMES.get(page);
        if (name != null) {
            return Optional.of(Charset.forName(name));
        }
        if (page.matches("2859[2-9]")) {
            return supported("ISO-8859-" + page.charAt(page.length() - 1));
        }
        return page.matches("[0-9]{2,5}")
                ? FAMILIES.stream()
                        .flatMap(family -> supported(family.formatted(page).replace(' ', '0')).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Charset> supported(String name) {
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }
}
