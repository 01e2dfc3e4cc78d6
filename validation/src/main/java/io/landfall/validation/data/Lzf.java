package io.landfall.validation.data;

/**
 * Unpacks LZF: a control byte below 32 stands before one more than so many plain bytes; any other holds in its upper three bits
 * the length of a repetition less two, seven of them meaning that one more byte is added, and in the rest the upper bits of its
 * distance less one.
 */
final class Lzf {

    private static final int PLAIN = 32;
    private static final int LONG = 7;

    private Lzf() {}

    /**
     * Answers how many bytes were unpacked.
     *
     * @throws IndexOutOfBoundsException when the packed bytes are broken
     */
    static int unpack(byte[] packed, int length, byte[] target) {
        int in = 0;
        int out = 0;
        while (in < length) {
            int control = packed[in++] & 0xFF;
            if (control < PLAIN) {
                System.arraycopy(packed, in, target, out, control + 1);
                in += control + 1;
                out += control + 1;
                continue;
            }
            int count = control >> 5;
            if (count == LONG) {
                count += packed[in++] & 0xFF;
            }
            int from = out - ((control & 0x1F) << 8) - (packed[in++] & 0xFF) - 1;
            for (int i = 0; i < count + 2; i++) {
                target[out++] = target[from++];
            }
        }
        return out;
    }
}
