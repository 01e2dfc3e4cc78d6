package io.landfall.workbench.certificate;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A certificate with its signature, as JSON. What is signed is the certificate alone, written without blanks and with its properties in the
 * order of their names, so that laying the file out anew does not break the signature.
 */
public final class SignedCertificate {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Of a property that is there twice other readers may show another one than the signed one. */
    private static final ObjectReader READER = MAPPER.reader(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final JsonNode content;
    private final byte[] signature;
    private final PublicKey key;

    private SignedCertificate(JsonNode content, byte[] signature, PublicKey key) {
        this.content = content;
        this.signature = signature;
        this.key = key;
    }

    /** Signs. */
    public static SignedCertificate of(Certificate certificate, SigningKey key) {
        var content = MAPPER.<JsonNode>valueToTree(certificate);
        return new SignedCertificate(content, key.sign(canonical(content)), key.publicKey());
    }

    /** Reads what {@link #json} wrote; nothing when the text is something else. */
    public static Optional<SignedCertificate> read(String json) {
        try {
            var root = READER.readTree(json);
            var content = root.path("certificate");
            var signed = root.path("signature");
            if (!content.isObject() || !signed.isObject()) {
                return Optional.empty();
            }
            var signature = Base64.getDecoder().decode(signed.path("value").asString(""));
            return SigningKey.decoded(
                            Base64.getDecoder().decode(signed.path("publicKey").asString("")))
                    .map(key -> new SignedCertificate(content, signature, key));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public String json() {
        var root = MAPPER.createObjectNode();
        root.set("certificate", content);
        var signed = root.putObject("signature");
        signed.put("algorithm", SigningKey.ALGORITHM);
        signed.put("fingerprint", fingerprint());
        signed.put("publicKey", Base64.getEncoder().encodeToString(key.getEncoded()));
        signed.put("value", Base64.getEncoder().encodeToString(signature));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** What it says. */
    public Certificate certificate() {
        return MAPPER.treeToValue(content, Certificate.class);
    }

    /** Whether nobody changed anything since it was signed. */
    public boolean isIntact() {
        return SigningKey.fits(key, canonical(content), signature);
    }

    public PublicKey key() {
        return key;
    }

    public String fingerprint() {
        return SigningKey.fingerprint(key);
    }

    private static byte[] canonical(JsonNode content) {
        return MAPPER.writeValueAsString(sorted(content)).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var array = MAPPER.createArrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        if (node instanceof ObjectNode object) {
            var ordered = MAPPER.createObjectNode();
            object.propertyNames().stream().sorted().forEach(name -> ordered.set(name, sorted(object.path(name))));
            return ordered;
        }
        return node;
    }
}
