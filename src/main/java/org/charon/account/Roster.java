package org.charon.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Who has an account, for those parts that address people by name. */
@Singleton
public final class Roster {
    private final Accounts accounts;

    @Inject
    Roster(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether there is a user of that name, as of now. */
    public boolean contains(String username) {
        return accounts.find(username).isPresent();
    }
}
