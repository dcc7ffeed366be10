package org.charon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordTest {

    @Test
    void onlyThePasswordMatchesItsHash() {
        String hash = Password.hash("Nostromo\u00e9");
        assertThat(hash).startsWith("$2a$10$").doesNotContain("Nostromo");
        assertThat(Password.matches("Nostromo\u00e9", hash)).isTrue();
        assertThat(Password.matches("nostromo\u00e9", hash)).isFalse();
        assertThat(Password.matches("", hash)).isFalse();
        assertThat(Password.hash("Nostromo\u00e9")).isNotEqualTo(hash);
    }

    @Test
    void aMalformedHashMatchesNothing() {
        assertThat(Password.matches("x", "0cc175b9c0f1b6a831c399e269772661")).isFalse();
        assertThat(Password.matches("x", "")).isFalse();
    }

    @Test
    void aPasswordTooLongForBcryptIsRefused() {
        String longest = "x".repeat(72);
        assertThat(Password.isUsable(longest)).isTrue();
        assertThat(Password.isUsable(longest + "x")).isFalse();
        assertThat(Password.isUsable("\u00e9".repeat(37))).isFalse();
        assertThat(Password.matches(longest + "y", Password.hash(longest))).isFalse();
    }

    @Test
    void aGeneratedPasswordIsLongLegibleAndUnique() {
        assertThat(IntStream.range(0, 500).mapToObj(i -> Password.generate()))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[a-zA-Z2-9]{16}") && !password.matches(".*[ilIoO].*"));
    }
}
