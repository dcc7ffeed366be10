package org.charon.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.h2.Driver;

/** The database's file while no server has it open. */
final class DatabaseFile {
    static final String NAME = "charon.mv.db";

    private static final List<String> TABLES = List.of("message", "message_recipient", "canned_reply");

    private final Path folder;

    /** @param folder contains the file */
    DatabaseFile(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(folder.resolve(NAME));
    }

    /** Writes a copy as a ZIP archive with one entry. */
    void copy(String file) throws SQLException {
        try (Connection connection = open();
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, file);
            backup.execute();
        }
    }

    /** Reads the whole database; fails if it is damaged or not a database of Charon. */
    void check() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    private Connection open() throws SQLException {
        // DriverManager would load every driver on the class path.
        return new Driver().connect("jdbc:h2:file:" + folder.resolve("charon") + ";IFEXISTS=TRUE", new Properties());
    }
}
