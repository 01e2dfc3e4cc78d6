package io.landfall.workbench.proof;

import io.landfall.validation.proof.NativeEngine;
import io.landfall.validation.proof.OnDuckDb;
import io.landfall.validation.proof.OnPostgres;
import io.landfall.validation.proof.Prover;
import io.landfall.workbench.home.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** The engines of a proof, one set for each thread, and the private PostgreSQL behind some of them. */
public final class ProofEngines implements AutoCloseable {

    /** By name, the indispensable one first. */
    public static final List<String> KNOWN = List.of("duckdb", "postgresql");

    /** When every run of a proof begins: a fixed time, so that a proof can be repeated. */
    public static final LocalDateTime START = LocalDateTime.of(2026, 3, 31, 13, 45, 30);

    private final List<NativeEngine> engines = new ArrayList<>();
    private final BlockingQueue<Prover> provers;
    private final Optional<ProofServer> server;

    private ProofEngines(int count, Optional<ProofServer> server) {
        this.provers = new ArrayBlockingQueue<>(count);
        this.server = server;
    }

    /**
     * Starts the engines; when PostgreSQL does not start, says so and goes on without it.
     *
     * @param count how many proofs run at the same time
     */
    public static ProofEngines start(
            List<String> names, int count, Prover.Settings settings, Consumer<String> remarks) {
        var server = names.contains(KNOWN.getLast()) ? server(remarks) : Optional.<ProofServer>empty();
        var all = new ProofEngines(count, server);
        for (int i = 0; i < count; i++) {
            all.provers.add(new Prover(all.engines(), settings));
        }
        return all;
    }

    private static Optional<ProofServer> server(Consumer<String> remarks) {
        try {
            return Optional.of(ProofServer.start(Path.of(System.getProperty("java.io.tmpdir"))));
        } catch (StartFailure | IOException failure) {
            remarks.accept("Proving on DuckDB alone: " + failure.getMessage());
            return Optional.empty();
        }
    }

    private List<NativeEngine> engines() {
        var own = new ArrayList<NativeEngine>();
        own.add(OnDuckDb.open(START));
        server.map(ProofServer::database).ifPresent(database -> {
            try {
                own.add(OnPostgres.connect(database.url(), database.user(), database.password(), START));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        engines.addAll(own);
        return own;
    }

    /** Does something with a prover that nobody else uses meanwhile. */
    public <T> T with(Function<Prover, T> action) {
        try {
            var prover = provers.take();
            try {
                return action.apply(prover);
            } finally {
                provers.add(prover);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** An engine by its name, for whoever proves nothing meanwhile. */
    public Optional<NativeEngine> engine(String name) {
        return engines.stream().filter(engine -> engine.name().equals(name)).findFirst();
    }

    @Override
    public void close() throws IOException {
        engines.forEach(NativeEngine::close);
        if (server.isPresent()) {
            server.get().stop();
        }
    }
}
