package org.charon.account;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.charon.box.DataFolder;

/**
 * The accounts, in two files of the form that a properties realm has: {@code users.properties} with a line
 * {@code name=hash} each, and {@code roles.properties} with {@code name=role,role}. Both may be edited by hand, or by
 * another process, at any time; the next look sees it.
 */
final class UserFile {
    static final String USERS = "users.properties";
    static final String ROLES = "roles.properties";

    private final DataFolder folder;
    private volatile Snapshot snapshot = new Snapshot(List.of(), Map.of());

    UserFile(DataFolder folder) {
        this.folder = folder;
    }

    /** The user of that name, which is case-sensitive. */
    Optional<User> find(String name) {
        return Optional.ofNullable(current().get(name));
    }

    /** Everybody, by name. */
    List<User> all() {
        return List.copyOf(current().values());
    }

    /**
     * @param name what a new user is to be called
     * @throws IllegalArgumentException if nobody can be called that, or somebody is
     */
    void check(String name) {
        if (!User.nameAllowed(name)) {
            throw new IllegalArgumentException(
                    "The name '%s' is not allowed; use 1 to 64 letters, digits, '.', '_' or '-'.".formatted(name));
        }
        if (find(name).isPresent()) {
            throw new IllegalArgumentException(
                    "There is a user %s already; choose another name, or remove that one first.".formatted(name));
        }
    }

    /**
     * @param user one whose name is not taken
     * @throws IllegalArgumentException if the name is taken, or not allowed
     * @throws UncheckedIOException if the files cannot be written
     */
    synchronized void add(User user) {
        check(user.name());
        // The role comes first: a user without a password cannot log in, but one without a role could.
        replaceLine(ROLES, user.name(), user.name() + "=" + String.join(",", user.roles()));
        replaceLine(USERS, user.name(), user.name() + "=" + user.hash());
    }

    /**
     * @return whether there was such a user
     * @throws UncheckedIOException if the files cannot be written
     */
    synchronized boolean remove(String name) {
        boolean known = find(name).isPresent();
        if (known) {
            replaceLine(USERS, name, null);
            replaceLine(ROLES, name, null);
        }
        return known;
    }

    /** Leaves the other lines, comments among them, as whoever edits the file by hand has them. */
    private void replaceLine(String file, String name, String line) {
        Stream<String> others =
                read(folder.file(file)).lines().filter(kept -> !properties(kept).containsKey(name));
        folder.write(
                file,
                Stream.concat(others, Stream.ofNullable(line))
                        .map(kept -> kept + "\n")
                        .collect(Collectors.joining()));
    }

    private Map<String, User> current() {
        List<Object> stamp = List.of(stamp(folder.file(USERS)), stamp(folder.file(ROLES)));
        Snapshot known = snapshot;
        if (!known.stamp().equals(stamp)) {
            known = new Snapshot(stamp, load());
            snapshot = known;
        }
        return known.users();
    }

    private Map<String, User> load() {
        Properties hashes = properties(read(folder.file(USERS)));
        Properties roles = properties(read(folder.file(ROLES)));
        Map<String, User> users = new TreeMap<>();
        for (String name : hashes.stringPropertyNames()) {
            if (User.nameAllowed(name)) {
                Set<String> own = Arrays.stream(roles.getProperty(name, "").split(","))
                        .map(String::strip)
                        .filter(role -> !role.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
                users.put(name, new User(name, own, hashes.getProperty(name).strip()));
            }
        }
        return Collections.unmodifiableMap(users);
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException brokenEscape) {
            // A line that nobody can read names nobody.
            properties.clear();
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            // Names and hashes are ASCII, so a comment in another encoding must not lock everybody out.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException noUsersYet) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read " + file + "; make it readable for the user of this server.", e);
        }
    }

    private static List<Object> stamp(Path file) {
        try {
            var attributes = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
            return Arrays.asList(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException absent) {
            return List.of(FileTime.fromMillis(0));
        }
    }

    private record Snapshot(List<Object> stamp, Map<String, User> users) {}
}
