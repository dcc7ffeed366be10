package org.charon;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;
import java.util.Optional;
import org.charon.account.UserCommand;
import org.charon.backup.BackupCommand;
import org.charon.box.DataFolder;
import org.charon.box.StartFailure;
import org.charon.box.StartTrace;

/** Entry point: runs the server, or a command if there are arguments. */
@QuarkusMain
public final class Main {
    private static final String USAGE = """
            Charon, a table computer.

              (no arguments)      runs the server
              user add NAME       adds a player; asks for a password, an empty line makes one up
              user list           lists who can log in, and as what
              user remove NAME    removes an account
              backup FILE         writes messages, accounts and all else of the data folder into one file; the
                                  server may be running
              restore FILE        puts such a file in the place of the data folder; the server must be stopped

            charon.data.dir (or CHARON_DATA_DIR) says which folder is meant.
            """;

    Main() {}

    /**
     * Starts Charon.
     *
     * @param args empty or a command, see the usage text; a command exits with 0 (done), 1 (failed) or 2 (invalid arguments)
     */
    public static void main(String... args) {
        StartTrace.begin();
        if (args.length == 0) {
            Quarkus.run(null, Main::ended);
        } else {
            System.exit(command(args));
        }
    }

    private static int command(String... args) {
        if (args[0].equals("user")) {
            return UserCommand.onTerminal(Main::dataFolder).run(args);
        }
        if (args[0].equals("backup") || args[0].equals("restore")) {
            return BackupCommand.onTerminal(Main::dataDir).run(args);
        }
        boolean help = args[0].equals("help") || args[0].equals("--help") || args[0].equals("-h");
        (help ? System.out : System.err).print(USAGE);
        return help ? 0 : 2;
    }

    private static void ended(int status, Throwable failure) {
        ended(LaunchMode.current(), status, failure);
    }

    /** In dev mode Quarkus restarts the application within the process and must handle its end itself. */
    static void ended(LaunchMode mode, int status, Throwable failure) {
        if (mode == LaunchMode.DEVELOPMENT) {
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(status, failure);
            return;
        }
        if (failure != null) {
            System.err.println(StartFailure.explain(failure, Main::setting));
        }
        System.exit(status);
    }

    private static DataFolder dataFolder() {
        return new DataFolder(dataDir());
    }

    private static Path dataDir() {
        return Path.of(setting("charon.data.dir").orElse("charon-data"));
    }

    /** Reads a setting without starting Quarkus. */
    private static Optional<String> setting(String name) {
        return ConfigUtils.configBuilder().build().getOptionalValue(name, String.class);
    }
}
