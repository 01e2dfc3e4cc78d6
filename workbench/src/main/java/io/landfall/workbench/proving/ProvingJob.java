package io.landfall.workbench.proving;

import io.landfall.workbench.estate.EstateFolder;
import io.landfall.workbench.proving.ProvenTasks.Answered;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Proves the assets of a batch, one after the other, each kept as soon as it is done: a batch that was stopped goes on with those that
 * are left. An asset that nobody can prove is a result, not a skipped item.
 */
@Configuration(proxyBeanMethods = false)
class ProvingJob {

    static final String NAME = "proveAssets";
    static final String BATCH = "proofs";

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;

    ProvingJob(JobRepository jobs, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.transactions = transactions;
    }

    @Bean
    Job proveAssets(Step prove) {
        return new JobBuilder(NAME, jobs).start(prove).build();
    }

    @Bean
    Step prove(ProvenTasks provenTasks) {
        return new StepBuilder("prove", jobs)
                .<ProofTask, Answered>chunk(1)
                .transactionManager(transactions)
                .reader(provenTasks)
                .processor(provenTasks)
                .writer(provenTasks)
                .faultTolerant()
                .retry(TransientDataAccessException.class)
                .retryLimit(3)
                .build();
    }

    @Bean
    @StepScope
    ProvenTasks provenTasks(
            @Value("#{stepExecution}") StepExecution step,
            @Value("#{jobParameters['proofs']}") long batch,
            ProofBatches batches,
            Proofs proofs,
            ProofVerdicts verdicts,
            CurrentProofs current,
            EstateFolder estate) {
        return new ProvenTasks(step, batches.find(batch).orElseThrow(), batches, proofs, verdicts, current, estate);
    }
}
