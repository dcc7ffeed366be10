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
 * The accounts in two property files: {@code users.properties} with lines {@code name=hash}, and {@code roles.properties} with
 * lines {@code name=role,role}. They may be edited by hand or by another process at any time; changes take effect at once.
 */
final class UserFile {
    static final String USERS = "users.properties";
    static final String ROLES = "roles.properties";

    private final DataFolder folder;
    private volatile Snapshot snapshot = new Snapshot(List.of(), Map.of());

    UserFile(DataFolder folder) {
        this.folder = folder;
    }

    /** Names are case-sensitive. */
    Optional<User> find(String name) {
        return Optional.ofNullable(current().get(name));
    }

    List<User> all() {
        return List.copyOf(current().values());
    }

    /** @throws IllegalArgumentException if the name is invalid or taken */
    void check(String name) {
        if (!User.isValidName(name)) {
            throw new IllegalArgumentException(
                    "The name '%s' is not allowed; use 1 to 64 letters, digits, '.', '_' or '-'.".formatted(name));
        }
        if (find(name).isPresent()) {
            throw new IllegalArgumentException(
                    "There is a user %s already; choose another name, or remove that one first.".formatted(name));
        }
    }

    /** Adds a user; fails if the name is invalid or taken. */
    synchronized void add(User user) {
        check(user.name());
        // Role first: a user without a password cannot log in, but a user without a role could.
        replaceLine(ROLES, user.name(), user.name() + "=" + String.join(",", user.roles()));
        replaceLine(USERS, user.name(), user.name() + "=" + user.hash());
    }

    /** False if there was no such user. */
    synchronized boolean remove(String name) {
        boolean known = find(name).isPresent();
        if (known) {
            replaceLine(USERS, name, null);
            replaceLine(ROLES, name, null);
        }
        return known;
    }

    /** Keeps the other lines unchanged, including comments. */
    private void replaceLine(String file, String name, String line) {
        Stream<String> others = read(folder.file(file)).lines().filter(other -> !properties(other)
                .containsKey(name));
        folder.write(
                file,
                Stream.concat(others, Stream.ofNullable(line))
                        .map(other -> other + "\n")
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
            if (User.isValidName(name)) {
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
            // Skip a malformed line.
            properties.clear();
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            // Names and hashes are ASCII; a comment in another encoding must not make the file unreadable.
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
