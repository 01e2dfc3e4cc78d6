package io.landfall.workbench.command;

import io.landfall.workbench.access.Users;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A workbench that somebody started from the command line. */
record WorkbenchRun(ConfigurableApplicationContext application, String url) {

    /** Starts one and says where it is. */
    static WorkbenchRun start(WorkbenchOptions options, PrintWriter out) {
        out.println("Starting the workbench …");
        var run = new WorkbenchRun(options.start(), options.url());
        run.announce(options.wantsNewPassword(), out);
        return run;
    }

    private void announce(boolean newPassword, PrintWriter out) {
        out.println("Landfall is ready: " + url);
        password(newPassword)
                .ifPresentOrElse(
                        password -> out.printf(
                                "Sign in as 'admin' with the password %s (it is shown this once).%n", password),
                        () -> out.println("Sign in as 'admin'; --new-password makes a new password."));
        out.println("Stop it with Ctrl+C.");
        out.flush();
    }

    private Optional<String> password(boolean wanted) {
        var users = application.getBean(Users.class);
        return wanted ? Optional.of(users.newAdminPassword()) : users.firstPassword();
    }

    /** Waits for the end. */
    int untilStopped() throws InterruptedException {
        var closed = new CountDownLatch(1);
        application.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
        closed.await();
        return 0;
    }
}
