package org.charon.account;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.charon.box.DataFolder;

/** Command line for adding, listing and removing users. Works with or without a running server. */
public final class UserCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int INVALID_ARGUMENTS = 2;

    private final Supplier<DataFolder> folder;
    private final Supplier<Optional<String>> password;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param folder only created once the arguments are valid
     * @param password prompts for a password: an empty text to generate one, an empty optional if the two entries differ
     */
    UserCommand(Supplier<DataFolder> folder, Supplier<Optional<String>> password, PrintStream out, PrintStream err) {
        this.folder = folder;
        this.password = password;
        this.out = out;
        this.err = err;
    }

    /** Uses the terminal or, in scripts, standard input and output. */
    public static UserCommand onTerminal(Supplier<DataFolder> folder) {
        return new UserCommand(folder, UserCommand::ask, System.out, System.err);
    }

    /**
     * Runs {@code user add NAME}, {@code user list} or {@code user remove NAME}; exit code 0 done, 1 failed, 2 invalid arguments.
     */
    public int run(String... args) {
        try {
            if (args.length == 3 && args[1].equals("add")) {
                return add(args[2]);
            }
            if (args.length == 3 && args[1].equals("remove")) {
                return remove(args[2]);
            }
            if (args.length == 2 && args[1].equals("list")) {
                file().all().forEach(user -> out.println(user.name() + " (" + String.join(", ", user.roles()) + ")"));
                return DONE;
            }
        } catch (IllegalArgumentException refused) {
            return fail(refused.getMessage());
        } catch (UncheckedIOException broken) {
            return fail(broken.getMessage());
        }
        err.println("Use: user add NAME, user list, or user remove NAME.");
        return INVALID_ARGUMENTS;
    }

    private int add(String name) {
        if (name.equals(User.GM)) {
            return fail(
                    "The name gm is the game master's, whose password is charon.gm.password. To have a new one made,"
                            + " use 'user remove gm' and start the server again.");
        }
        UserFile file = file();
        file.check(name);
        Optional<String> typed = password.get();
        if (typed.isEmpty()) {
            return fail("The two passwords differ; nothing was added. Try again.");
        }
        boolean generated = typed.get().isEmpty();
        String chosen = generated ? Password.generate() : typed.get();
        if (!Password.isUsable(chosen)) {
            return fail("The password is too long; use at most " + Password.MAX_BYTES + " bytes.");
        }
        file.add(new User(name, Set.of(User.PLAYER), Password.hash(chosen)));
        out.println("Added the player " + name + (generated ? " with the password " + chosen : "") + ".");
        return DONE;
    }

    private int remove(String name) {
        if (!file().remove(name)) {
            return fail("There is no user " + name + "; 'user list' shows who there is.");
        }
        out.println("Removed " + name + ".");
        return DONE;
    }

    private UserFile file() {
        return new UserFile(folder.get());
    }

    private int fail(String message) {
        err.println(message);
        return FAILED;
    }

    private static Optional<String> ask() {
        Console console = System.console();
        if (console == null) {
            return Optional.of(line());
        }
        char[] first = console.readPassword("Password (empty: one is made up): ");
        char[] second = first == null || first.length == 0 ? first : console.readPassword("Once more: ");
        return first == null
                ? Optional.of("")
                : Arrays.equals(first, second) ? Optional.of(new String(first)) : Optional.empty();
    }

    /** Reads a piped password; empty if there is no input. */
    private static String line() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the password; type or pipe in one line.", e);
        }
    }
}
