package io.landfall.validation.data;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What two databases answered to questions that were put to both at the same time. */
record AtOnce<T>(T left, T right) {

    /** Something that a database is asked. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws SQLException;
    }

    static <T> AtOnce<T> of(Question<T> left, Question<T> right) throws SQLException {
        var other = new FutureTask<>(right::ask);
        Thread.ofPlatform().daemon().name("right side").start(other);
        var own = left.ask();
        try {
            return new AtOnce<>(own, other.get());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", interrupted);
        }
    }
}
