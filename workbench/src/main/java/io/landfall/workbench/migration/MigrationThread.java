package io.landfall.workbench.migration;

import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Lets migrations run beside the pages. */
@Configuration(proxyBeanMethods = false)
class MigrationThread {

    /** One batch after the other: two would only wait for each other's processors. */
    @Bean(defaultCandidate = false)
    @BatchTaskExecutor
    TaskExecutor oneBatchAtATime() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setThreadNamePrefix("migration-");
        executor.setDaemon(true);
        return executor;
    }
}
