package io.landfall.parsers.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that arrived together, so that a workflow finds its macros and data: a folder, a {@code .zip}, or the one
 * Alteryx package that a {@code .yxzp} is.
 */
public final class Bundle {

    /** How the files were held together. */
    public enum Kind {
        FOLDER,
        ARCHIVE,
        PACKAGE
    }

    private final Kind kind;
    private final String prefix;
    private final Supplier<List<ExportFile>> source;
    private final Consumer<FileQuestion> watch;
    private @Nullable Map<String, ExportFile> members;

    /**
     * @param prefix what the paths of all members begin with, for example {@code estate.zip!}
     * @param source the members, asked for once, when they are first needed
     */
    Bundle(Kind kind, String prefix, Supplier<List<ExportFile>> source) {
        this(kind, Names.printable(prefix), source, _ -> {});
    }

    private Bundle(Kind kind, String prefix, Supplier<List<ExportFile>> source, Consumer<FileQuestion> watch) {
        this.kind = kind;
        this.prefix = prefix;
        this.source = source;
        this.watch = watch;
    }

    /**
     * The same files, for somebody whose questions are written down.
     *
     * @param watch told of each question, by any thread
     */
    public Bundle watched(Consumer<FileQuestion> watch) {
        var same = new Bundle(kind, prefix, source, watch);
        same.members = index();
        return same;
    }

    /** The files that are the answer to a question, in order. */
    public List<ExportFile> answer(FileQuestion question) {
        return switch (question.form()) {
            case ALL -> List.copyOf(index().values());
            case NAMED -> withName(question.name()).toList();
            case MEMBER -> at(question.name()).stream().toList();
            case RESOLVE -> found(question.from(), question.name()).stream().toList();
        };
    }

    private Optional<ExportFile> only(FileQuestion question) {
        watch.accept(question);
        return answer(question).stream().findFirst();
    }

    public Kind kind() {
        return kind;
    }

    /** The archive as diagnostics show it, empty for a folder. */
    public String path() {
        return prefix.endsWith("!") ? prefix.substring(0, prefix.length() - 1) : "";
    }

    /** All files, sorted by path. */
    public List<ExportFile> members() {
        var all = new FileQuestion(FileQuestion.Form.ALL, "", "");
        watch.accept(all);
        return answer(all);
    }

    /** The file with this path inside the bundle, in any case. */
    public Optional<ExportFile> member(String path) {
        return only(new FileQuestion(FileQuestion.Form.MEMBER, "", path));
    }

    private Optional<ExportFile> at(String path) {
        return Optional.ofNullable(index().get(Names.key(path)));
    }

    /** The files with this name in any folder, in any case, sorted by path. */
    public List<ExportFile> named(String name) {
        var question = new FileQuestion(FileQuestion.Form.NAMED, "", name);
        watch.accept(question);
        return answer(question);
    }

    private Stream<ExportFile> withName(String name) {
        return index().values().stream().filter(file -> file.name().equalsIgnoreCase(name));
    }

    /** The path of a member inside the bundle, for example {@code macros/clean.yxmc}. */
    public String inside(ExportFile member) {
        return inside(member.path());
    }

    private String inside(String path) {
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }

    /** The workflow or app that a package was made for: it lies beside its macros at the top. */
    public Optional<ExportFile> workflow() {
        return kind == Kind.PACKAGE
                ? Stream.of("yxmd", "yxwz", "yxmc").flatMap(this::withExtension).findFirst()
                : Optional.empty();
    }

    private Stream<ExportFile> withExtension(String extension) {
        var found = members().stream()
                .filter(file -> file.extension().equals(extension))
                .toList();
        var top = found.stream().filter(file -> !inside(file).contains("/"));
        return Stream.concat(top, found.stream());
    }

    /**
     * The file that a reference in another file means: relative to that file, else from the top, else by ever fewer
     * leading folders, else by its name alone. Drive letters, UNC hosts and case do not matter. A name with {@code *} or {@code ?}
     * means the first file by name that fits, in a folder of the same name or in none: alone, a pattern would catch too much.
     *
     * @param reference as written, for example {@code ..\macros\clean.yxmc} or {@code C:\data\orders.csv}
     */
    public Optional<ExportFile> resolve(ExportFile from, String reference) {
        return only(new FileQuestion(FileQuestion.Form.RESOLVE, from.path(), reference));
    }

    private Optional<ExportFile> found(String from, String reference) {
        var parts = Names.parts(reference);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (parts.getLast().contains("*") || parts.getLast().contains("?")) {
            return fitting(parts)
                    .flatMap(name -> named(from, parts, name).stream())
                    .findFirst();
        }
        return named(from, parts, parts.getLast());
    }

    /** The names of members that fit a reference with a pattern for a name, in order. */
    private Stream<String> fitting(List<String> reference) {
        var expression = reference
                .getLast()
                .codePoints()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        var fits = Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return index().values().stream()
                .filter(member -> isNear(reference, member))
                .map(ExportFile::name)
                .filter(name -> fits.matcher(name).matches())
                .sorted(String.CASE_INSENSITIVE_ORDER);
    }

    private boolean isNear(List<String> reference, ExportFile member) {
        var folders = Names.parts(Names.folder(inside(member)));
        return reference.size() == 1
                || folders.isEmpty()
                || folders.getLast().equalsIgnoreCase(reference.get(reference.size() - 2));
    }

    private Optional<ExportFile> named(String from, List<String> reference, String name) {
        var parts = new ArrayList<>(reference);
        parts.set(parts.size() - 1, name);
        var beside = new ArrayList<>(Names.parts(Names.folder(inside(from))));
        beside.addAll(parts);
        return at(Names.normal(beside))
                .or(() -> fromTheTop(parts))
                .or(() -> byName(parts.getLast(), Names.folder(inside(from))));
    }

    private Optional<ExportFile> fromTheTop(List<String> parts) {
        return Stream.iterate(0, start -> start < parts.size(), start -> start + 1)
                .flatMap(start -> at(Names.normal(parts.subList(start, parts.size()))).stream())
                .findFirst();
    }

    private Optional<ExportFile> byName(String name, String folder) {
        var found = withName(name).toList();
        return found.stream()
                .filter(file -> inside(file).startsWith(folder))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private synchronized Map<String, ExportFile> index() {
        if (members == null) {
            members = new LinkedHashMap<>();
            for (var file : source.get()) {
                members.putIfAbsent(Names.key(inside(file)), file);
            }
        }
        return members;
    }

    @Override
    public String toString() {
        return kind + " " + path();
    }
}
