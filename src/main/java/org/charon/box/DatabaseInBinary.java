package org.charon.box;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.h2.command.dml.ScriptCommand;

/** What the database looks up by its name, which a native binary must be told of when it is built. */
// A script with large values in it defines functions of this class before it fills the tables.
@RegisterForReflection(targets = ScriptCommand.class)
final class DatabaseInBinary {
    private DatabaseInBinary() {}
}
