package org.charon.account;

import io.restassured.http.Cookie;
import java.util.Set;
import org.charon.box.DataFolder;

/** Adds players to the running application, as {@code user add} would. */
public final class TestUsers {
    private static final String PASSWORD = "airlock";

    private TestUsers() {}

    /**
     * @param folder the application's, injected into the test
     * @param name of a player, who is added unless an earlier test has done so
     * @return the session cookie of a new login of that player
     */
    public static Cookie player(DataFolder folder, String name) {
        UserFile users = new UserFile(folder);
        if (users.find(name).isEmpty()) {
            users.add(new User(name, Set.of(User.PLAYER), Password.hash(PASSWORD)));
        }
        return TestLogin.as(name, PASSWORD);
    }
}
