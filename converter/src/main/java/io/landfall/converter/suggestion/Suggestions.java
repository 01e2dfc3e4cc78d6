package io.landfall.converter.suggestion;

/** What suggests operators in the place of what the rules declined: a language model, or a test's stand-in for one. */
public interface Suggestions {

    /** The model's name, as it stands beside each of its answers, for example {@code gpt-5}. */
    String model();

    /** The model's answer. A model that cannot be asked is an answer as well, not an exception. */
    Reply ask(Prompt prompt);

    /** What comes back. */
    sealed interface Reply {

        /** What the model says, as it says it. */
        record Said(String text) implements Reply {}

        /**
         * The model did not answer.
         *
         * @param reason in words that complete “no answer: …”; it holds no key
         */
        record Silent(Cause cause, String reason) implements Reply {}
    }

    /** Why a model does not answer. */
    enum Cause {
        /** The provider takes no such key, or knows no such model: no later question fares better. */
        SETTINGS,
        /** The provider cannot be reached, is too busy or takes too long. */
        PROVIDER,
        /** What came back is no answer. */
        ANSWER
    }
}
