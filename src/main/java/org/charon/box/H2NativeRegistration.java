package org.charon.box;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.h2.command.dml.ScriptCommand;

/** Classes that H2 looks up by name, registered for the native image. */
// Used by H2 scripts with large values.
@RegisterForReflection(targets = ScriptCommand.class)
final class H2NativeRegistration {
    private H2NativeRegistration() {}
}
