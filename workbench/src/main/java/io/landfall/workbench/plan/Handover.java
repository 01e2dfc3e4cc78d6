package io.landfall.workbench.plan;

/** A dataset that one asset writes and another reads. */
public record Handover(
        String dataset,
        long writerId,
        String writer,
        String writerPath,
        long readerId,
        String reader,
        String readerPath) {}
