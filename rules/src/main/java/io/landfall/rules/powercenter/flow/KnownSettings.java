package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.powercenter.Attribute;
import io.landfall.parsers.powercenter.Attributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every property that property sheets are known to have: a rule heeds it, or it changes no data. What else a sheet says is something that
 * nobody here has looked at, and so is a value that is not among those which a property is known to have.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/appendix-a--session-properties-reference.html">Session
 *     Properties Reference</a>
 */
public final class KnownSettings {

    private static final String SOURCE = "Source";
    private static final String TARGET = "Target";
    private static final String EXTENSION = "Reader, writer or lookup";
    private static final String SESSION = "Session";

    /** Sheet and properties; values stand where others than these are not known. */
    private static final String TABLE = """
            Source: Add Currently Processed Flat File Name Port = YES/NO; Base Table Name; Datetime Format; Decimal Separator
            Source: Owner Name; Search Specification; Sort Specification; Source Table Name; Thousand Separator; Tracing Level
            Target: Datetime Format; Decimal Separator; Line Endings; Post SQL; Pre SQL; Reject Truncated/Overflowed Rows
            Target: Table Name Prefix; Target Table Name; Thousand Separator; Tracing Level; Update Override
            Source Qualifier: Is Partitionable; Number Of Sorted Ports = #; Output is deterministic; Output is repeatable
            Source Qualifier: Owner Name; Post SQL; Pre SQL; Select Distinct = YES/NO; Source Filter; Source Table Name; Sql Query
            Source Qualifier: Tracing Level; User Defined Join
            Expression: Tracing Level
            Filter: Filter Condition; Tracing Level
            Router: Tracing Level
            Aggregator: Aggregator Data Cache Size; Aggregator Index Cache Size; Cache Directory; Sorted Input = YES/NO
            Aggregator: Tracing Level; Transformation Scope = All Input/Transaction
            Joiner: Cache Directory; Case Sensitive String Comparison = YES/NO; Join Condition; Join Type; Joiner Data Cache Size
            Joiner: Joiner Index Cache Size; Master Sort Order; Null ordering in detail; Null ordering in master
            Joiner: Sorted Input = YES/NO; Tracing Level; Transformation Scope = All Input/Transaction/Row
            Lookup Procedure: Cache File Name Prefix; Case Sensitive String Comparison = YES/NO; Connection Information
            Lookup Procedure: Datetime Format; Decimal Separator; Dynamic Lookup Cache = YES/NO; Insert Else Update = YES/NO
            Lookup Procedure: Lookup Data Cache Size; Lookup Index Cache Size; Lookup Source Filter; Lookup Sql Override
            Lookup Procedure: Lookup cache directory name; Lookup cache initialize = NO; Lookup cache persistent = YES/NO
            Lookup Procedure: Lookup caching enabled = YES/NO; Lookup condition; Lookup policy on multiple match
            Lookup Procedure: Lookup source is static; Lookup table name; Null ordering; Output Old Value On Update = YES/NO
            Lookup Procedure: Pre-build lookup cache; Re-cache from lookup source = YES/NO; Recache if Stale; Sorted Input
            Lookup Procedure: Source Type = Database/Flat File/Source Qualifier; Subsecond Precision; Synchronize Dynamic Cache
            Lookup Procedure: Thousand Separator; Tracing Level; Update Dynamic Cache Condition; Update Else Insert = YES/NO
            Rank: Cache Directory; Case Sensitive String Comparison = YES/NO; Number of Ranks; Rank Data Cache Size
            Rank: Rank Index Cache Size; Top/Bottom = Top/Bottom; Tracing Level; Transformation Scope = All Input/Transaction
            Sequence: Current Value; Cycle = YES/NO; End Value; Increment By; Is Current Value Shared = NO
            Sequence: Number of Cached Values; Reset = YES/NO; Start Value; Tracing Level
            Sorter: Case Sensitive = YES/NO; Distinct = YES/NO; Merge Only = NO; Null Treated Low = YES/NO
            Sorter: Partitioning = Order records for individual partitions; Sorter Cache Size; Tracing Level
            Sorter: Transformation Scope = All Input/Transaction; Work Directory
            Update Strategy: Forward Rejected Rows = YES/NO; Tracing Level; Update Strategy Expression
            Normalizer: Is Partitionable; Reset = YES/NO; Restart = YES/NO; Tracing Level
            Transaction Control: Tracing Level; Transaction Control Condition
            Union Transformation: Class Name; Function Identifier; Generate Transaction = NO; Inputs Must Block; Is Active
            Union Transformation: Is Partitionable; Language; Module Identifier; Output Is Deterministic; Output Is Repeatable
            Union Transformation: Preserves Data Set Boundary; Requires Single Thread Per Partition; Runtime Location
            Union Transformation: Tracing Level; Transformation Scope = Row; Update Strategy Transformation = NO
            Java Transformation: Class Name; Enable High Precision; Function Identifier; Generate Transaction; Inputs Must Block
            Java Transformation: Is Active; Is Partitionable; Language = Java; Module Identifier; Output Is Deterministic
            Java Transformation: Output Is Ordered; Output Is Repeatable; Preserves Data Set Boundary; Runtime Location
            Java Transformation: Requires Single Thread Per Partition; Tracing Level; Transformation Scope = Row/Transaction/All Input
            Java Transformation: Update Strategy Transformation = YES/NO; Use Nanoseconds in Date/Time
            SQL Transform: Class Name; Function Identifier; Generate Transaction = NO; Inputs Must Block; Is Active; Is Partitionable
            SQL Transform: Language; Module Identifier; Output Is Deterministic; Output Is Repeatable; Preserves Data Set Boundary
            SQL Transform: Requires Single Thread Per Partition; Runtime Location; Tracing Level; Transformation Scope = Row
            SQL Transform: Update Strategy Transformation = NO
            Reader, writer or lookup: Append if Exists = YES/NO; BLKSIZE; Codepage Parameter; Command; Command Type
            Reader, writer or lookup: Concurrent read partitioning; Create Directory if Not Exists; Create Target Directory
            Reader, writer or lookup: DATACLAS; Database Id Override; Delete = YES/NO; Disp; Enable array upsert or update
            Reader, writer or lookup: File Id Override; File Name Override; File Reader Truncate String Null; Filelist File = NO
            Reader, writer or lookup: Filter Overrides; Footer Command; Header Command; Header Options; Input Type = File/Command
            Reader, writer or lookup: Insert = YES/NO; Insert SQL override; LRECL; Lookup source file directory
            Reader, writer or lookup: Lookup source filename; Lookup source filetype = Direct/Indirect; MGMTCLAS; MODELDSCB
            Reader, writer or lookup: Map Name Override; Merge Command; Merge File Directory; Merge File Name; Merge Type
            Reader, writer or lookup: Output Type = File/Command; Output file directory; Output filename; PWX Partition Strategy
            Reader, writer or lookup: Pre SQL run once per Connection; Primary Space; RECFM
            Reader, writer or lookup: Reject file directory; Reject filename; STORCLAS; Schema Name Override; Secondary Space
            Reader, writer or lookup: Source file directory; Source filename; Source filetype = Direct/Indirect; Space
            Reader, writer or lookup: Sql Query Override; Target load type; Truncate target table option = YES/NO; UNIT
            Reader, writer or lookup: Update as Insert = YES/NO; Update as Update = YES/NO; Update else Insert = YES/NO; VOLSER
            Session: $Source connection value; $Target connection value; Advanced; Cache LOOKUP() function
            Session: Additional Concurrent Pipelines for Lookup Cache Creation; Allow Temporary Sequence for Pushdown
            Session: Allow Pushdown for User Incompatible Connections; Allow Temporary View for Pushdown
            Session: Collect performance data; Commit Interval; Commit On End Of File = YES/NO
            Session: Commit Type = Target/Source/User Defined; Constraint based load ordering; Custom Properties; DTM buffer size
            Session: Data Column Delimiter; DateTime Format String; Default buffer block size; Dynamic Partitioning
            Session: Enable Recovery; Enable Test Load; Enable high precision = YES/NO; Error Log DB Connection
            Session: Error Log File Directory; Error Log File Name; Error Log Table Name Prefix; Error Log Type; Error handling
            Session: General Options; Incremental Aggregation; Is Enabled; Java Classpath; Line Sequential buffer length
            Session: Log Options; Log Row Data; Log Source Row Data; Maximum Memory Allowed For Auto Memory Attributes
            Session: Maximum Partial Session Log Files; Multiplication Factor; Number of Partitions; Number of rows to test
            Session: Maximum Percentage of Total Memory Allowed For Auto Memory Attributes; On Pre-Post SQL error
            Session: On Pre-session command task error; On Stored Procedure error; Optimization Level; Override tracing
            Session: Parameter Filename; Partitioning Options; Performance; Pre 85 Timestamp Compatibility
            Session: Pre-build lookup cache; Pushdown Optimization; Recovery Strategy; Reinitialize aggregate cache
            Session: Rollback Transactions on Errors; Save session log by; Save session log for these runs
            Session: Session Log File Max Size; Session Log File Max Time Period; Session Log File Name
            Session: Session Log File directory; Session on Grid; Session retry on deadlock; Stop on errors
            Session: Treat source rows as = Insert/Update/Delete/Data driven; Write Backward Compatible Session Log File
            Session: Write performance data to repository; Writer Commit Statistics Log Frequency
            Session: Writer Commit Statistics Log Interval
            """;

    private static final Map<String, Map<String, String>> SHEETS = TABLE.lines()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.groupingBy(
                    line -> line[0],
                    Collectors.flatMapping(
                            line -> Arrays.stream(line[1].split("; ")),
                            Collectors.toMap(KnownSettings::name, KnownSettings::values))));

    private KnownSettings() {}

    private static String name(String property) {
        return key(property.split(" = ", 2)[0]);
    }

    private static String values(String property) {
        var parts = property.split(" = ", 2);
        return parts.length == 1 ? "" : parts[1];
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** What nobody knows of a node's own sheets, with the value that holds; nothing of a transformation without a table. */
    static List<Attribute> unknown(Node node) {
        var settings = node.settings();
        return Stream.concat(
                        unknown(sheet(node), settings.said(), settings::text),
                        unknown(EXTENSION, ofAllPartitions(settings.saidByReaders()), settings::sessionText))
                .toList();
    }

    /** What a partition asks of its own is read with the partitions. */
    private static List<Attribute> ofAllPartitions(List<Attribute> said) {
        return said.stream()
                .filter(one -> one.partition().isEmpty() || !PartitionedQueries.hasPart(one.name()))
                .toList();
    }

    /**
     * What nobody knows of the sheets of a session and its configuration.
     *
     * @param holding the value that holds for a property
     */
    public static List<Attribute> unknown(Stream<Attributes> session, Function<String, String> holding) {
        return unknown(SESSION, session.flatMap(sheet -> sheet.all().stream()).toList(), holding)
                .toList();
    }

    private static String sheet(Node node) {
        return switch (node) {
            case Node.SourceNode _ -> SOURCE;
            case Node.TargetNode _ -> TARGET;
            case Node.TransformationNode work ->
                work.definition().parts().templateName().isEmpty()
                        ? work.definition().type()
                        : work.definition().parts().templateName();
        };
    }

    private static Stream<Attribute> unknown(String sheet, List<Attribute> said, Function<String, String> holding) {
        var known = SHEETS.get(sheet.equals("Sequence Generator") ? "Sequence" : sheet);
        return known == null
                ? Stream.empty()
                : said.stream()
                        .map(Attribute::name)
                        .distinct()
                        .map(name -> new Attribute(name, holding.apply(name).strip(), ""))
                        .filter(one -> !one.value().isEmpty() && !isKnown(known.get(key(one.name())), one.value()));
    }

    private static boolean isKnown(@Nullable String values, String value) {
        if (values == null || values.isEmpty()) {
            return values != null;
        }
        return values.equals("#")
                ? value.matches("[-+]?\\d+")
                : Set.of(key(values).split("/")).contains(key(value));
    }
}
