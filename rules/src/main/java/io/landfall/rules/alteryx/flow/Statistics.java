package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.StandardMacro;
import java.util.Optional;

/** What does the work of the macros of Designer that compute with R. */
final class Statistics {

    private Statistics() {}

    static Optional<String> instead(StandardMacro macro) {
        return switch (macro) {
            case LINEAR_REGRESSION, COUNT_REGRESSION, GAMMA_REGRESSION, STEPWISE, NESTED_TEST ->
                Optional.of("OLS and GLM of statsmodels");
            case LOGISTIC_REGRESSION -> Optional.of("LogisticRegression of scikit-learn, or Logit of statsmodels");
            case BOOSTED_MODEL ->
                Optional.of("GradientBoostingClassifier or GradientBoostingRegressor of scikit-learn");
            case DECISION_TREE -> Optional.of("DecisionTreeClassifier or DecisionTreeRegressor of scikit-learn");
            case FOREST_MODEL -> Optional.of("RandomForestClassifier or RandomForestRegressor of scikit-learn");
            case NAIVE_BAYES -> Optional.of("GaussianNB or CategoricalNB of scikit-learn");
            case NEURAL_NETWORK -> Optional.of("MLPClassifier or MLPRegressor of scikit-learn");
            case SVM_V2 -> Optional.of("SVC or SVR of scikit-learn");
            case SPLINE_MODEL -> Optional.of("SplineTransformer of scikit-learn");
            case SCORE, SCORE_ENGINE -> Optional.of("predict and predict_proba of the model in scikit-learn");
            case MODEL_COMPARISON, LIFT_CHART -> Optional.of("the metrics module of scikit-learn");
            case K_CENTROIDS_CLUSTER_ANALYSIS, K_CENTROIDS_DIAGNOSTICS, APPEND_CLUSTER ->
                Optional.of("KMeans of scikit-learn");
            case PRINCIPAL_COMPONENTS -> Optional.of("PCA of scikit-learn");
            case FIND_NEAREST_NEIGHBORS -> Optional.of("NearestNeighbors of scikit-learn");
            case ARIMA, TS_COVARIATE_FORECAST -> Optional.of("SARIMAX of statsmodels");
            case ETS -> Optional.of("ETSModel of statsmodels");
            case TS_FORECAST, TS_COMPARE ->
                Optional.of("the forecast methods of the time series models of statsmodels");
            case TEST_OF_MEANS -> Optional.of("ttest_ind of SciPy");
            case ASSOCIATION_ANALYSIS, SPEARMAN_CORRELATION -> Optional.of("pearsonr and spearmanr of SciPy");
            case AB_ANALYSIS, AB_CONTROLS, AB_TREATMENTS, AB_TREND -> Optional.of("a matched test with SciPy");
            case MB_AFFINITY, MB_INSPECT, MB_RULES -> Optional.of("apriori of mlxtend");
            case OPTIMIZATION -> Optional.of("linprog and milp of SciPy");
            case CONTINGENCY_TABLE, DISTRIBUTION_ANALYSIS, FIELD_SUMMARY_REPORT, FREQUENCY ->
                Optional.of("describe and crosstab of pandas");
            case DATE_TIME_NOW,
                    DATE_TIME_NOW_ENGINE,
                    CLEANSE,
                    COUNT_RECORDS,
                    SELECT_RECORDS,
                    RANDOM_RECORDS,
                    CREATE_SAMPLES,
                    IMPUTATION,
                    IMPUTATION_V2,
                    IMPUTATION_V3,
                    MULTI_FIELD_BINNING,
                    MULTI_FIELD_BINNING_V2,
                    OVERSAMPLE_FIELD,
                    WEIGHTED_AVERAGE,
                    BASE64_ENCODER,
                    LEGEND_BUILDER,
                    LEGEND_SPLITTER,
                    REPORT_FOOTER,
                    REPORT_HEADER,
                    HEAT_MAP,
                    NON_OVERLAPPING_DRIVETIME,
                    HEAT_PLOT,
                    HISTOGRAM,
                    PLOT_OF_MEANS,
                    SCATTERPLOT,
                    VIOLIN_PLOT,
                    NETWORK_VIZ,
                    TIME_SERIES_FILLER,
                    TS_PLOT -> Optional.empty();
        };
    }
}
