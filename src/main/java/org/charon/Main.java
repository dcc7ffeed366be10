package org.charon;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;
import org.charon.account.UserCommand;
import org.charon.box.DataFolder;

/** The way in: without arguments the server, with them a command that does its work and ends. */
@QuarkusMain
public final class Main {
    private static final String USAGE = """
            Charon, a table computer.

              (no arguments)      runs the server
              user add NAME       adds a player; asks for a password, an empty line makes one up
              user list           lists who can log in, and as what
              user remove NAME    removes an account

            charon.data.dir (or CHARON_DATA_DIR) says which folder holds the accounts.
            """;

    private Main() {}

    /**
     * @param args nothing, or a command as in the usage; a command ends the process with 0 if it was done, 1 if it could
     *     not be, and 2 if it was not understood
     */
    public static void main(String... args) {
        if (args.length == 0) {
            Quarkus.run();
        } else {
            System.exit(command(args));
        }
    }

    private static int command(String... args) {
        if (args[0].equals("user")) {
            return UserCommand.onTerminal(Main::dataFolder).run(args);
        }
        boolean help = args[0].equals("help") || args[0].equals("--help") || args[0].equals("-h");
        (help ? System.out : System.err).print(USAGE);
        return help ? 0 : 2;
    }

    /** Read from the same settings as the server's, without starting it. */
    private static DataFolder dataFolder() {
        return new DataFolder(ConfigUtils.configBuilder()
                .build()
                .getOptionalValue("charon.data.dir", Path.class)
                .orElse(Path.of("charon-data")));
    }
}
