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

/** Adds, lists and removes accounts from the command line, whether or not a server is running on the same folder. */
public final class UserCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;

    private final Supplier<DataFolder> folder;
    private final Supplier<Optional<String>> password;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param folder where the accounts are; asked only once the command has been understood
     * @param password asks for one: empty text for one that is to be made up, nothing if there was no clear answer
     * @param out what was done
     * @param err why it was not
     */
    UserCommand(Supplier<DataFolder> folder, Supplier<Optional<String>> password, PrintStream out, PrintStream err) {
        this.folder = folder;
        this.password = password;
        this.out = out;
        this.err = err;
    }

    /** The command as a person, or a script, at a terminal meets it. */
    public static UserCommand onTerminal(Supplier<DataFolder> folder) {
        return new UserCommand(folder, UserCommand::ask, System.out, System.err);
    }

    /**
     * @param args {@code user add NAME}, {@code user list} or {@code user remove NAME}
     * @return 0 if it was done, 1 if it could not be, 2 if it was not understood
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
        return MISUNDERSTOOD;
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
        boolean made = typed.get().isEmpty();
        String chosen = made ? Password.generate() : typed.get();
        if (!Password.usable(chosen)) {
            return fail("The password is too long; use at most " + Password.MAX_BYTES + " bytes.");
        }
        file.add(new User(name, Set.of(User.PLAYER), Password.hash(chosen)));
        out.println("Added the player " + name + (made ? " with the password " + chosen : "") + ".");
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

    private int fail(String words) {
        err.println(words);
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

    /** A password piped in by a script; nothing piped in is an empty one. */
    private static String line() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the password; type or pipe in one line.", e);
        }
    }
}
