package io.landfall.workbench.database;

import java.io.Closeable;

/** A PostgreSQL database that the workbench can connect to, until it is closed. */
public interface Database extends Closeable {

    String url();

    String user();

    String password();

    @Override
    void close();

    /** A database that somebody else runs. Closing it does nothing. */
    record External(String url, String user, String password) implements Database {

        @Override
        public void close() {}
    }
}
