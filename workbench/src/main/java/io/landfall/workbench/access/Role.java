package io.landfall.workbench.access;

/** What a user may do; each may do what those after it may. */
public enum Role {
    /** Manages users. */
    ADMIN,
    /** Uploads, converts, validates. */
    ENGINEER,
    /** Validates and signs off. */
    REVIEWER,
    /** Looks. */
    VIEWER
}
