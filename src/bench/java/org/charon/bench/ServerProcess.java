package org.charon.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server as a process of its own, and what the system says it takes. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    /** Linux counts a process' time in hundredths of a second, whatever the kernel's own clock is. */
    private static final double TICKS = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private final Process process;
    private final Path log;

    /**
     * Starts a server and waits until it says that it is there.
     *
     * @param command and its arguments
     * @param log where its output goes
     * @param ready is in that output once it listens
     * @throws IOException if it does not come up
     */
    ServerProcess(List<String> command, Path log, String ready) throws IOException, InterruptedException {
        this.log = log;
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long deadline = System.nanoTime() + START.toNanos();
        while (!Files.readString(log).contains(ready)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IOException(
                        "The server did not start: " + String.join(" ", command) + "\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    /**
     * @param flags of the virtual machine
     * @return the start of a command that runs Java as this process does
     */
    static List<String> java(List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        return command;
    }

    /**
     * @return a port on which nobody listens just now
     */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * @return its process id
     */
    long pid() {
        return process.pid();
    }

    /**
     * @return seconds of processor time it has taken since its start, in steps of a hundredth
     */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(proc("stat"));
        // The command's name, in parentheses, may hold anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS;
    }

    /**
     * @return bytes of memory it occupies
     */
    long residentBytes() throws IOException {
        return Files.readAllLines(proc("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(pid()), file);
    }

    /**
     * @return where its output goes
     */
    Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
