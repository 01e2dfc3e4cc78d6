package io.landfall.workbench.access;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Who is signed in on pages. A session knows the role that somebody had when they signed in, so it ends with that role. */
@Component
class SignedIn {

    private final SessionRegistry sessions;

    SignedIn(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /** Ends every session of somebody, in whatever case the name is written. */
    void end(String name) {
        sessions.getAllPrincipals().stream()
                .filter(principal -> principal instanceof UserDetails user
                        && user.getUsername().equalsIgnoreCase(name))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
