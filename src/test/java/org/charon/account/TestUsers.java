package org.charon.account;

import io.restassured.http.Cookie;
import java.util.Set;
import org.charon.box.DataFolder;

/** Adds players to the running application, like {@code user add}. */
public final class TestUsers {
    private static final String PASSWORD = "airlock";

    private TestUsers() {}

    /** Session cookie of a new login of a player, who is added if necessary. */
    public static Cookie player(DataFolder folder, String name) {
        UserFile users = new UserFile(folder);
        if (users.find(name).isEmpty()) {
            users.add(new User(name, Set.of(User.PLAYER), Password.hash(PASSWORD)));
        }
        return TestLogin.as(name, PASSWORD);
    }
}
