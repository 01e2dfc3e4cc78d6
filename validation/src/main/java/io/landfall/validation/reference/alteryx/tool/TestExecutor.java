package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Test;

/** Looks at records without changing anything. A test that fails is a message of the run; records leave other tools all the same. */
final class TestExecutor implements ToolExecutor<Test> {

    @Override
    public Class<Test> kind() {
        return Test.class;
    }

    @Override
    public Answer run(Test test, ToolRun run) {
        return Answer.NOTHING;
    }
}
