package io.landfall.workbench.migration;

import io.landfall.converter.conversion.Complexity;
import io.landfall.rules.earlier.Earlier;
import io.landfall.workbench.cutover.Stages;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.estate.ConvertedAssets.Written;
import io.landfall.workbench.estate.EarlierConversions;
import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.estate.ExportFiles;
import io.landfall.workbench.estate.ExportRow;
import io.landfall.workbench.migration.ParseExports.Parsed;
import io.landfall.workbench.plan.Handovers;
import io.landfall.workbench.proving.ProofVerdicts;
import io.landfall.workbench.validation.ArrivedResults;
import io.landfall.workbench.validation.UnmatchedFiles;
import io.landfall.workbench.validation.Verifier;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Migrates a batch. A file that cannot be read and an asset that cannot be converted are results, not skipped items. Each step picks
 * up what is not done yet, so that a job that was stopped goes on where it was.
 */
@Configuration(proxyBeanMethods = false)
class MigrationJob {

    static final String NAME = "migrateBatch";
    static final String BATCH = "batch";
    static final String PROJECT = "project";

    private static final String BATCH_PARAMETER = "#{jobParameters['batch']}";
    private static final String PROJECT_PARAMETER = "#{jobParameters['project']}";
    private static final String STEP = "#{stepExecution}";
    private static final int ITEMS_PER_COMMIT = 20;

    /** Few, so that pages soon show what is ready: one may take seconds. */
    private static final int CONVERSIONS_PER_COMMIT = 5;

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final StoppedBatches stopped;

    MigrationJob(JobRepository jobs, PlatformTransactionManager transactions, StoppedBatches stopped) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.stopped = stopped;
    }

    @Bean
    Job migrateBatch(Step ingest, Step parse, Step assess, Step convert, Step judge, Step validate) {
        return new JobBuilder(NAME, jobs)
                .start(ingest)
                .next(parse)
                .next(assess)
                .next(convert)
                .next(judge)
                .next(validate)
                .build();
    }

    @Bean
    Step ingest(Batches batches, EstateFolder estate, ExportFiles files) {
        return new StepBuilder("ingest", jobs)
                .tasklet(
                        (contribution, context) -> {
                            var parameters = contribution.getStepExecution().getJobParameters();
                            var batch = required(parameters.getLong(BATCH));
                            var project = required(parameters.getLong(PROJECT));
                            for (var upload : batches.uploads(batch)) {
                                estate.place(project, upload);
                                contribution.incrementWriteCount(1);
                            }
                            for (var path : batches.removals(batch)) {
                                estate.remove(project, path);
                                contribution.incrementWriteCount(1);
                            }
                            try (var exports = estate.exports(project)) {
                                files.replace(project, batch, exports);
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(stopped)
                .build();
    }

    private static long required(@Nullable Long parameter) {
        if (parameter == null) {
            throw new IllegalStateException("A job without its batch");
        }
        return parameter;
    }

    @Bean
    Step parse(StoppableList<ExportRow> unparsed, ParseExports parsing) {
        return new StepBuilder("parse", jobs)
                .<ExportRow, Parsed>chunk(ITEMS_PER_COMMIT)
                .transactionManager(transactions)
                .reader(unparsed)
                .processor(parsing)
                .writer(parsing)
                .faultTolerant()
                .retry(TransientDataAccessException.class)
                .retryLimit(3)
                .listener((StepExecutionListener) stopped)
                .build();
    }

    @Bean
    @StepScope
    StoppableList<ExportRow> unparsed(
            ExportFiles files, @Value(BATCH_PARAMETER) long batch, @Value(STEP) StepExecution step) {
        return new StoppableList<>(files.unparsed(batch), stopped, step);
    }

    @Bean
    @StepScope
    ParseExports parsing(
            @Value(PROJECT_PARAMETER) long project,
            @Value(BATCH_PARAMETER) long batch,
            EstateFolder estate,
            ExportFiles files,
            Assets assets)
            throws IOException {
        return new ParseExports(project, batch, estate, files, assets);
    }

    /** A first estimate by size; the conversion knows better. */
    @Bean
    Step assess(StoppableList<AssetRow> unassessed, Assets assets) {
        return new StepBuilder("assess", jobs)
                .<AssetRow, AssetRow>chunk(ITEMS_PER_COMMIT)
                .transactionManager(transactions)
                .reader(unassessed)
                .writer(chunk ->
                        chunk.forEach(asset -> assets.assessed(asset.id(), Complexity.of(asset.steps(), 0, 0))))
                .faultTolerant()
                .retry(TransientDataAccessException.class)
                .retryLimit(3)
                .listener((StepExecutionListener) stopped)
                .build();
    }

    @Bean
    @StepScope
    StoppableList<AssetRow> unassessed(
            Assets assets, @Value(BATCH_PARAMETER) long batch, @Value(STEP) StepExecution step) {
        return new StoppableList<>(assets.unassessed(batch), stopped, step);
    }

    @Bean
    Step convert(ConvertedEstate converted) {
        return new StepBuilder("convert", jobs)
                .<Written, Written>chunk(CONVERSIONS_PER_COMMIT)
                .transactionManager(transactions)
                .reader(converted)
                .writer(converted)
                .listener((StepExecutionListener) converted)
                .listener((StepExecutionListener) stopped)
                .faultTolerant()
                .retry(TransientDataAccessException.class)
                .retryLimit(3)
                .build();
    }

    /** Who uploads nothing, and takes nothing out, wants all of it converted once more. */
    @Bean
    @StepScope
    ConvertedEstate converted(
            @Value(PROJECT_PARAMETER) long project,
            @Value(BATCH_PARAMETER) long batch,
            EstateFolder estate,
            ConvertedAssets assets,
            EarlierConversions earlier,
            Batches batches,
            AcceptedPipelines engine,
            LiveCounts counts) {
        var changes =
                !batches.uploads(batch).isEmpty() || !batches.removals(batch).isEmpty();
        var unchanged = changes ? earlier.of(project) : Map.<String, Earlier>of();
        return new ConvertedEstate(project, batch, estate, assets, earlier, unchanged, engine, counts, stopped);
    }

    /** What is converted again as it was before is still proven, or disproved, or sent back. */
    @Bean
    Step judge(ProofVerdicts verdicts, Handovers handovers, Stages stages) {
        return new StepBuilder("judge", jobs)
                .tasklet(
                        (contribution, context) -> {
                            var parameters = contribution.getStepExecution().getJobParameters();
                            var project = required(parameters.getLong(PROJECT));
                            verdicts.judgeAll(project);
                            handovers.learn(project);
                            stages.convertedAgain(project, required(parameters.getLong(BATCH)));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(stopped)
                .build();
    }

    @Bean
    Step validate(StoppableList<AssetRow> unvalidated, ValidateArrived arrivedResultsStep, Assets assets) {
        return new StepBuilder("validate", jobs)
                .<AssetRow, AssetRow>chunk(ITEMS_PER_COMMIT)
                .transactionManager(transactions)
                .reader(unvalidated)
                .processor(arrivedResultsStep)
                .writer(chunk -> chunk.forEach(asset -> assets.validated(asset.id())))
                .faultTolerant()
                .retry(TransientDataAccessException.class)
                .retryLimit(3)
                .listener((StepExecutionListener) stopped)
                .build();
    }

    @Bean
    @StepScope
    ValidateArrived arrivedResultsStep(
            @Value(PROJECT_PARAMETER) long project,
            @Value(BATCH_PARAMETER) long batch,
            EstateFolder estate,
            ArrivedResults arrived,
            Verifier verifier,
            UnmatchedFiles unmatched,
            Assets assets)
            throws IOException {
        return new ValidateArrived(project, batch, estate, arrived, verifier, unmatched, assets);
    }

    @Bean
    @StepScope
    StoppableList<AssetRow> unvalidated(
            Assets assets, @Value(BATCH_PARAMETER) long batch, @Value(STEP) StepExecution step) {
        return new StoppableList<>(assets.unvalidated(batch), stopped, step);
    }
}
