package io.landfall.parsers.keep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Turns records into few bytes and back. What comes back is equal to what went in. */
final class Packing {

    private final Shapes shapes = new Shapes();

    /** Empty where records are too deep within each other, or hold something that no record of the models holds. */
    Optional<byte[]> pack(Record value) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 8192))) {
            new PackedWriter(out, shapes).write(value);
        } catch (UnpackableException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Optional.of(bytes.toByteArray());
    }

    Record unpack(byte[] bytes) {
        var inflater = new Inflater();
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes), inflater, 8192))) {
            return new PackedReader(in, shapes).readRecord();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    /** A value of a class that is not known, or too deep within others. */
    static final class UnpackableException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnpackableException(Object what) {
            super("cannot pack " + what);
        }
    }
}
