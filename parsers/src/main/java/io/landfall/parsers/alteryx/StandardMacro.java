package io.landfall.parsers.alteryx;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The macros that ship with Designer and stand on its palette beside real tools. Workflows name them by file, without the
 * folder, with one inside the installation or in full, so the file itself is not needed to know them.
 */
public enum StandardMacro {
    DATE_TIME_NOW("DateTimeNow.yxmc"),
    /** What the Date Time Now of later versions runs, which keeps its settings in its own way. */
    DATE_TIME_NOW_ENGINE("DTNEngine.yxmc"),
    CLEANSE("Cleanse.yxmc"),
    COUNT_RECORDS("CountRecords.yxmc"),
    SELECT_RECORDS("SelectRecords.yxmc"),
    RANDOM_RECORDS("RandomRecords.yxmc"),
    CREATE_SAMPLES("Create_Samples.yxmc"),
    IMPUTATION("Imputation.yxmc"),
    IMPUTATION_V2("Imputation_v2.yxmc"),
    IMPUTATION_V3("Imputation_v3.yxmc"),
    MULTI_FIELD_BINNING("MultiFieldBinning.yxmc"),
    MULTI_FIELD_BINNING_V2("MultiFieldBinning_v2.yxmc"),
    OVERSAMPLE_FIELD("Oversample_Field.yxmc"),
    WEIGHTED_AVERAGE("WeightedAvg.yxmc"),
    BASE64_ENCODER("Base64_Encoder.yxmc"),
    LEGEND_BUILDER("Legend_Builder.yxmc"),
    LEGEND_SPLITTER("Legend_Splitter.yxmc"),
    REPORT_FOOTER("FooterMacro.yxmc"),
    REPORT_HEADER("RHEngine.yxmc"),
    HEAT_MAP("HeatMap.yxmc"),
    NON_OVERLAPPING_DRIVETIME("Non_Overlapping_DT.yxmc"),
    SPEARMAN_CORRELATION("SpearmanCorrCoeff.yxmc"),
    ASSOCIATION_ANALYSIS("Association_Analysis.yxmc"),
    CONTINGENCY_TABLE("ContingencyTable.yxmc"),
    DISTRIBUTION_ANALYSIS("Distribution_Analysis.yxmc"),
    FIELD_SUMMARY_REPORT("Field_Summary_Report.yxmc"),
    FREQUENCY("Frequency.yxmc"),
    HEAT_PLOT("Heat_Plot.yxmc"),
    HISTOGRAM("Histogram.yxmc"),
    PLOT_OF_MEANS("Plot_of_Means.yxmc"),
    SCATTERPLOT("Scatterplot.yxmc"),
    VIOLIN_PLOT("Violin_Plot.yxmc"),
    BOOSTED_MODEL("Boosted_Model.yxmc"),
    COUNT_REGRESSION("Count_Regression.yxmc"),
    DECISION_TREE("Decision_Tree.yxmc"),
    FOREST_MODEL("Forest_Model.yxmc"),
    GAMMA_REGRESSION("Gamma_Regression.yxmc"),
    LIFT_CHART("Lift_Chart.yxmc"),
    LINEAR_REGRESSION("Linear_Regression.yxmc"),
    LOGISTIC_REGRESSION("Logistic_Regression.yxmc"),
    MODEL_COMPARISON("Model Comparison.yxmc"),
    NAIVE_BAYES("Naive_Bayes.yxmc"),
    NESTED_TEST("Nested_Test.yxmc"),
    NETWORK_VIZ("NetworkViz.yxmc"),
    NEURAL_NETWORK("Neural_Network.yxmc"),
    SCORE("Score.yxmc"),
    SCORE_ENGINE("score-engine.yxmc"),
    SPLINE_MODEL("Spline_Model.yxmc"),
    STEPWISE("Stepwise.yxmc"),
    SVM_V2("SVM_v2.yxmc"),
    TEST_OF_MEANS("Test_of_Means.yxmc"),
    AB_ANALYSIS("AB_Analysis.yxmc"),
    AB_CONTROLS("AB_Controls.yxmc"),
    AB_TREATMENTS("AB_Treatments.yxmc"),
    AB_TREND("AB_Trend.yxmc"),
    ARIMA("ARIMA.yxmc"),
    ETS("ETS.yxmc"),
    TS_COMPARE("TS_Compare.yxmc"),
    TS_COVARIATE_FORECAST("TS_Covariate_Forecast.yxmc"),
    TIME_SERIES_FILLER("TimeSeriesFiller.yxmc"),
    TS_FORECAST("TS_Forecast.yxmc"),
    TS_PLOT("TS_Plot.yxmc"),
    APPEND_CLUSTER("Append_Cluster.yxmc"),
    FIND_NEAREST_NEIGHBORS("Find_Nearest_Neighbors.yxmc"),
    K_CENTROIDS_CLUSTER_ANALYSIS("K-Centroids_Cluster_Analysis.yxmc"),
    K_CENTROIDS_DIAGNOSTICS("K-Centroids_Diagnostics.yxmc"),
    MB_AFFINITY("MB_Affinity.yxmc"),
    MB_INSPECT("MB_Inspect.yxmc"),
    MB_RULES("MB_Rules.yxmc"),
    PRINCIPAL_COMPONENTS("Principal_Components.yxmc"),
    OPTIMIZATION("Optimization.yxmc");

    /** Designer's own folder of macros, in that of its programs, for which a constant may stand. */
    private static final Pattern OWN_FOLDER =
            Pattern.compile("(?:(?:.*/)?bin|%AlteryxExecutable%)/RuntimeData/Macros/(.+)", Pattern.CASE_INSENSITIVE);

    private final String file;

    StandardMacro(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    /**
     * The macro that a path means. A path with a drive, a leading slash or dots leads to a file of the customer instead, unless it
     * leads into Designer's own folder of macros; and so does one into the folder that packages keep their macros in.
     */
    public static Optional<StandardMacro> of(String path) {
        var plain = fromOwnFolder(path);
        if (plain.contains(":")
                || plain.startsWith("/")
                || plain.startsWith(".")
                || plain.contains("/../")
                || plain.startsWith("_externals/")) {
            return Optional.empty();
        }
        var name = plain.substring(plain.lastIndexOf('/') + 1);
        return Arrays.stream(values())
                .filter(macro -> macro.file.equalsIgnoreCase(name))
                .findFirst();
    }

    /** The macro in Designer's own folder that a path means, by its bare name or in full, not one in a folder of it. */
    public static Optional<StandardMacro> directly(String path) {
        return fromOwnFolder(path).contains("/") ? Optional.empty() : of(path);
    }

    private static String fromOwnFolder(String path) {
        var plain = path.strip().replace('\\', '/');
        var inside = OWN_FOLDER.matcher(plain);
        return inside.matches() ? inside.group(1) : plain;
    }
}
