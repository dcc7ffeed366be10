package org.charon.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Tells other packages which user names exist. */
@Singleton
public final class UserDirectory {
    private final Accounts accounts;

    @Inject
    UserDirectory(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether there is a user of that name now. */
    public boolean contains(String username) {
        return accounts.find(username).isPresent();
    }
}
