package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detection of vanished peers in tables in the format of /proc/net/tcp. */
class UnresponsivePeersTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final String HEAD =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode";

    /** 192.168.1.7 at port 50000. */
    private static final InetSocketAddress PHONE = new InetSocketAddress("192.168.1.7", 50_000);

    @TempDir
    Path folder;

    private UnresponsivePeers peers;

    @BeforeEach
    void read() {
        peers = new UnresponsivePeers(List.of(folder.resolve("tcp"), folder.resolve("tcp6")));
    }

    @Test
    void a_peer_that_answers_nothing_for_long_enough_is_found() throws IOException {
        table(phone("01", 1));
        assertThat(after(0)).isEmpty();
        table(phone("01", 5));
        assertThat(after(29)).isEmpty();
        table(phone("01", 7));

        assertThat(after(30)).containsExactly(PHONE);
    }

    @Test
    void a_peer_that_answers_now_and_then_is_not_unresponsive() throws IOException {
        for (int second = 0; second <= 120; second += 5) {
            table(phone("01", second % 20 == 0 ? 1 : 6));
            assertThat(after(second)).isEmpty();
        }
    }

    @Test
    void a_peer_on_a_lossy_network_is_not_unresponsive() throws IOException {
        for (int second = 0; second <= 120; second += 5) {
            table(phone("01", 1));
            assertThat(after(second)).isEmpty();
        }
    }

    @Test
    void a_peer_that_merely_does_not_read_is_not_unresponsive() throws IOException {
        for (int second = 0; second <= 120; second += 5) {
            table(phone("04", 9));
            assertThat(after(second)).isEmpty();
        }
    }

    @Test
    void a_peer_that_was_missing_from_the_table_starts_at_zero() throws IOException {
        table(phone("01", 6));
        after(0);
        table();
        assertThat(after(20)).isEmpty();
        table(phone("01", 6));

        assertThat(after(40)).isEmpty();
        assertThat(after(70)).containsExactly(PHONE);
    }

    @Test
    void a_server_that_listens_to_both_kinds_of_addresses_has_the_old_ones_in_the_new_table() throws IOException {
        Files.write(
                folder.resolve("tcp6"),
                List.of(
                        HEAD,
                        row("0000000000000000FFFF00000101A8C0:1F90", "0000000000000000FFFF00000701A8C0:C350", "01", 6),
                        row(
                                "000080FE00000000FF005450B6AD1DFE:1F90",
                                "B80D0120000000000000000007000000:C351",
                                "01",
                                6)));
        after(0);

        assertThat(after(30)).containsExactlyInAnyOrder(PHONE, new InetSocketAddress("2001:db8::7", 50_001));
    }

    @Test
    void without_a_table_no_peer_is_found() {
        assertThat(after(0)).isEmpty();
    }

    private Set<InetSocketAddress> after(int seconds) {
        return peers.check(Duration.ofSeconds(seconds).toNanos(), LIMIT);
    }

    private void table(String... rows) throws IOException {
        Files.write(
                folder.resolve("tcp"),
                Stream.concat(Stream.of(HEAD), Stream.of(rows)).toList());
    }

    private static String phone(String timer, int retries) {
        return row("0101A8C0:1F90", "0701A8C0:C350", timer, retries);
    }

    private static String row(String local, String remote, String timer, int retries) {
        return "  12: %s %s 01 0000002C:00000000 %s:00000021 %08X  1000        0 98765 2 0000000000000000 20 4 30 10 -1"
                .formatted(local, remote, timer, retries);
    }
}
