package id.rutedesa.osm.region;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The two fields of a PBF block header that its framing needs (OSM wiki, "PBF Format"). */
record BlobHeader(String type, int dataSize) {
    private static final int TYPE_FIELD = 1;
    private static final int DATA_SIZE_FIELD = 3;
    private static final int VARINT = 0;
    private static final int BYTES = 2;

    static BlobHeader parse(byte[] bytes, int expectedLength) throws IOException {
        if (bytes.length < expectedLength) {
            throw new EOFException();
        }
        String type = "";
        int dataSize = -1;
        int[] at = {0};
        while (at[0] < bytes.length) {
            int tag = varint(bytes, at);
            int field = tag >>> 3;
            if ((tag & 7) == VARINT) {
                int value = varint(bytes, at);
                dataSize = field == DATA_SIZE_FIELD ? value : dataSize;
            } else if ((tag & 7) == BYTES) {
                int length = varint(bytes, at);
                if (length < 0 || at[0] + length > bytes.length) {
                    throw new IOException("a block header is damaged.");
                }
                if (field == TYPE_FIELD) {
                    type = new String(bytes, at[0], length, StandardCharsets.UTF_8);
                }
                at[0] += length;
            } else {
                throw new IOException("a block header is damaged.");
            }
        }
        return new BlobHeader(type, dataSize);
    }

    private static int varint(byte[] bytes, int[] at) throws IOException {
        int value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            if (at[0] >= bytes.length) {
                throw new IOException("a block header is damaged.");
            }
            byte next = bytes[at[0]++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("a block header is damaged.");
    }
}
