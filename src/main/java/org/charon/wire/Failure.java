package org.charon.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The body of every error answer: what is wrong and how to fix it. */
@RegisterForReflection
public record Failure(String error) {}
