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

/** The way in: without arguments the server, with them a command that does its work and ends. */
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
     * @param args nothing, or a command as in the usage; a command ends the process with 0 if it was done, 1 if it could
     *     not be, and 2 if it was not understood
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

    /**
     * While it is being developed, the application ends and starts anew with each change, in one process; what becomes of that, Quarkus
     * knows.
     */
    static void ended(LaunchMode mode, int status, Throwable failure) {
        if (mode == LaunchMode.DEVELOPMENT) {
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(status, failure);
            return;
        }
        if (failure != null) {
            System.err.println(StartFailure.words(failure, Main::setting));
        }
        System.exit(status);
    }

    private static DataFolder dataFolder() {
        return new DataFolder(dataDir());
    }

    private static Path dataDir() {
        return Path.of(setting("charon.data.dir").orElse("charon-data"));
    }

    /** Read from where the server reads it, without starting it. */
    private static Optional<String> setting(String name) {
        return ConfigUtils.configBuilder().build().getOptionalValue(name, String.class);
    }
}
