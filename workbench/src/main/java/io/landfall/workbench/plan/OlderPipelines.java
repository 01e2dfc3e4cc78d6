package io.landfall.workbench.plan;

import io.landfall.workbench.project.Projects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks into pipelines that an older workbench has stored and never asked what they read and write, so that they need not be handed in
 * again. That may take a while, and nobody waits for it: until then they exchange nothing.
 */
@Component
class OlderPipelines {

    private static final Logger LOG = LoggerFactory.getLogger(OlderPipelines.class);

    private final Projects projects;
    private final Handovers handovers;

    OlderPipelines(Projects projects, Handovers handovers) {
        this.projects = projects;
        this.handovers = handovers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void learn() {
        Thread.ofVirtual().name("older-pipelines").start(this::learnNow);
    }

    private void learnNow() {
        try {
            handovers.learn(projects.current().id());
        } catch (RuntimeException fault) {
            LOG.warn("What stored pipelines read and write is not known before the next upload", fault);
        }
    }
}
