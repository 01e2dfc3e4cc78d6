package io.landfall.workbench.access;

import java.time.Instant;

/** Somebody who may sign in. */
public record User(long id, String name, Role role, Instant createdAt) {}
