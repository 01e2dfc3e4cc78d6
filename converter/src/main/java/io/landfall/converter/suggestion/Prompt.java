package io.landfall.converter.suggestion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Everything that a model is sent, and nothing else is: people read it before it leaves.
 *
 * @param instructions what holds of every question: the language of the answer
 * @param question what was declined
 */
public record Prompt(String instructions, String question) {

    /** The prompt that asks for a part which the rules declined. */
    static Prompt of(Declined declined) {
        return new Prompt(Instructions.text(), Disclosure.of(Question.about(declined)));
    }

    /** The same question once more, with the answer that was not taken and the reason. */
    Prompt after(String answer, String reason) {
        return new Prompt(
                instructions,
                question
                        + Disclosure.of("\nYou answered:\n\n%s\n\nThat was not taken: %s\nAnswer again, in full.\n"
                                .formatted(answer.strip(), reason)));
    }

    /** Both texts as they are sent, one after the other. */
    public String text() {
        return instructions + "\n" + question;
    }

    /** SHA-256 of the text: two answers to one prompt have the same. */
    public String hash() {
        return hash(text());
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
