package io.landfall.workbench.certificate;

import io.landfall.workbench.home.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The Ed25519 key that signs an installation's certificates. The private half never leaves its folder; the public half, beside it, is
 * what others check with.
 */
public final class SigningKey {

    static final String ALGORITHM = "Ed25519";

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final PrivateKey key;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey key, PublicKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * The key of a home folder, made the first time.
     *
     * @param folder for example {@code ~/.landfall/keys}
     */
    public static SigningKey in(Path folder) throws IOException {
        var secret = folder.resolve("certificate.key");
        var open = folder.resolve("certificate.pub");
        if (!Files.exists(secret)) {
            PrivateFiles.folder(folder);
            var pair = generated();
            PrivateFiles.write(open, pem(PUBLIC, pair.publicKey.getEncoded()));
            PrivateFiles.write(secret, pem(PRIVATE, pair.key.getEncoded()));
            return pair;
        }
        try {
            var bytes = bytes(Files.readString(secret));
            var key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new SigningKey(key, read(open));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    "'%s' is no key: put it back, or remove both files for a new one".formatted(secret), e);
        }
    }

    /** The public key of a home folder, when it has one. */
    public static Optional<PublicKey> publicIn(Path folder) throws IOException {
        var open = folder.resolve("certificate.pub");
        return Files.exists(open) ? Optional.of(read(open)) : Optional.empty();
    }

    /** A public key from its file. */
    public static PublicKey read(Path file) throws IOException {
        return decoded(bytes(Files.readString(file)))
                .orElseThrow(() -> new IOException("'%s' is no public key".formatted(file)));
    }

    /** A public key as a certificate carries it; nothing when it is none. */
    static Optional<PublicKey> decoded(byte[] bytes) {
        try {
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    PublicKey publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean fits(PublicKey key, byte[] content, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** A short name of a public key that two people can read to each other. */
    public static String fingerprint(PublicKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SigningKey generated() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] bytes) {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind);
    }

    private static byte[] bytes(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
