package org.mesochart.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list of texts, some of them missing, as bytes: what is sealed together is opened together. */
final class Fields {
    private static final int MISSING = -1;

    private Fields() {}

    static byte[] pack(List<String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(texts.size());
            for (String text : texts) {
                if (text == null) {
                    out.writeInt(MISSING);
                } else {
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(utf8.length);
                    out.write(utf8);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws StorageException DAMAGED when the bytes are not such a list */
    static List<String> unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            int count = in.readInt();
            if (count < 0 || count > packed.length / 4) {
                throw new StorageException(StorageException.Kind.DAMAGED);
            }
            List<String> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int length = in.readInt();
                if (length == MISSING) {
                    texts.add(null);
                } else if (length < 0 || length > in.available()) {
                    throw new StorageException(StorageException.Kind.DAMAGED);
                } else {
                    texts.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                }
            }
            return texts;
        } catch (IOException cut) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
    }
}
