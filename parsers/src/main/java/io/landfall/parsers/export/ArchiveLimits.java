package io.landfall.parsers.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What an archive may unpack to before it is taken for a bomb. Genuine exports shrink to between a tenth and a hundredth,
 * and a well-made bomb to less than a thousandth.
 */
final class ArchiveLimits {

    /** Archives within archives: a package in a zip of a zip is the most that people do. */
    static final int MAX_NESTING = 3;

    static final int MAX_MEMBERS = 100_000;

    /** Unpacked bytes per packed byte. */
    static final int MAX_RATIO = 250;

    /** Up to here the ratio does not matter. */
    static final long FREE_BYTES = 32L << 20;

    static final long MAX_MEMBER_BYTES = 8L << 30;
    static final long MAX_ARCHIVE_BYTES = 32L << 30;

    /** What is unpacked at most only to list an archive within an archive. */
    static final long MAX_NESTED_BYTES = 1L << 30;

    private ArchiveLimits() {}

    static boolean isCredible(long unpacked, long packed) {
        return unpacked <= FREE_BYTES || unpacked <= packed * MAX_RATIO;
    }

    /** The same bytes, but an {@link IOException} once there are more of them than the packed size can explain. */
    static InputStream guard(InputStream unpacked, long packed) {
        return limit(unpacked, Math.min(MAX_MEMBER_BYTES, Math.max(FREE_BYTES, packed * MAX_RATIO)));
    }

    static InputStream limit(InputStream unpacked, long maximum) {
        return new Limited(unpacked, maximum);
    }

    /** Thrown while reading: the archive lied about its sizes. */
    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;

        private final long maximum;

        Exceeded(long maximum) {
            super("it unpacks to more than " + maximum + " bytes, which is not credible for its size");
            this.maximum = maximum;
        }

        long maximum() {
            return maximum;
        }
    }

    /** Whatever the archive says about its sizes, the bytes are counted. */
    private static final class Limited extends FilterInputStream {

        private final long maximum;
        private long left;

        Limited(InputStream in, long maximum) {
            super(in);
            this.maximum = maximum;
            this.left = maximum;
        }

        @Override
        public int read() throws IOException {
            var value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = super.read(target, offset, length);
            count(count);
            return count;
        }

        @Override
        public long skip(long wanted) throws IOException {
            var count = super.skip(wanted);
            count(count);
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long bytes) throws IOException {
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw new Exceeded(maximum);
            }
        }
    }
}
