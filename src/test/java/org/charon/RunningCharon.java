package org.charon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application as a process of its own, on a free port, for tests that stop and start it. Needs
 * {@code mvnw package} to have run, which it has where failsafe runs a test.
 */
public final class RunningCharon implements AutoCloseable {
    /** Where a build notes what it made. */
    private static final Path ARTIFACT = Path.of("target/quarkus-artifact.properties");

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    /** Generous, for a build machine that does other things at the same time. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final URI uri;

    private RunningCharon(Process process) {
        this.process = process;
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(port), "output of charon");
        reader.setDaemon(true);
        reader.start();
        try {
            uri = URI.create("http://localhost:" + port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS) + "/");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("Charon did not start; it said:\n" + output, e);
        }
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param dataDir its data folder; the folder that this is in must exist, and is the working directory
     * @param properties settings as {@code name=value}
     */
    public static RunningCharon start(Path dataDir, String... properties) {
        return startUnder(List.of(), dataDir, properties);
    }

    /**
     * Starts a server under another program, one that takes something away from it, and waits until it answers.
     *
     * @param wrapper the program and its arguments, which the server's own command line is put behind
     * @param dataDir as for {@link #start}
     * @param properties settings as {@code name=value}
     */
    public static RunningCharon startUnder(List<String> wrapper, Path dataDir, String... properties) {
        return new RunningCharon(launchServer(wrapper, dataDir, properties));
    }

    /**
     * Starts a server that cannot start, and waits for its end.
     *
     * @param dataDir as for {@link #start}
     * @param properties settings as {@code name=value}
     */
    public static Finished startInVain(Path dataDir, String... properties) {
        return finish(launchServer(List.of(), dataDir, properties), "");
    }

    private static Process launchServer(List<String> wrapper, Path dataDir, String... properties) {
        List<String> command = new ArrayList<>(wrapper);
        List<String> settings = new ArrayList<>(List.of("quarkus.http.port=0", "charon.data.dir=" + dataDir));
        settings.addAll(Arrays.asList(properties));
        command.addAll(command(settings));
        // A folder below something that is no folder has no parent to be in.
        Path parent = dataDir.toAbsolutePath().getParent();
        return launch(command, Files.isDirectory(parent) ? parent : parent.getParent());
    }

    /**
     * Runs a command to its end.
     *
     * @param dataDir its data folder
     * @param input what is piped into it
     * @param args the command
     */
    public static Finished run(Path dataDir, String input, String... args) {
        List<String> command = command(List.of("charon.data.dir=" + dataDir));
        command.addAll(List.of(args));
        return finish(launch(command, dataDir.toAbsolutePath().getParent()), input);
    }

    private static Finished finish(Process process, String input) {
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The command did not end; it said:\n" + output);
            }
            return new Finished(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * What a command came to.
     *
     * @param status the exit status
     * @param output what it said, errors among it
     */
    public record Finished(int status, String output) {}

    /** Its address, with a slash at the end. */
    public URI uri() {
        return uri;
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** What it has said so far. */
    public String output() {
        return output.toString();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it as a service manager would. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        kill();
    }

    /**
     * @param path without the slash at the start
     * @param cookie the session's, or an empty text
     */
    public HttpResponse<String> get(String path, String cookie) {
        return send(HttpRequest.newBuilder(uri.resolve(path)).header("Cookie", cookie));
    }

    /**
     * @param path without the slash at the start
     * @param cookie the session's, or an empty text
     * @param json the body
     */
    public HttpResponse<String> post(String path, String cookie, String json) {
        return send(HttpRequest.newBuilder(uri.resolve(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /**
     * Logs in.
     *
     * @return the session cookie as a {@code Cookie} header wants it; empty if the login was refused
     */
    public String login(String name, String password) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri.resolve("j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("j_username=" + name + "&j_password=" + password)));
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer; Charon said:\n" + output, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void read(CompletableFuture<Integer> port) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                output.append(line).append('\n');
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    port.complete(Integer.parseInt(listening.group(1)));
                }
                line = lines.readLine();
            }
        } catch (IOException killed) {
            // Then there is nothing more to read.
        }
        port.completeExceptionally(new IllegalStateException("The process has ended."));
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Charon did not end; it said:\n" + output);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The native binary if that is what the last build made, else the jar; either takes settings the same way. */
    private static List<String> command(List<String> settings) {
        Properties artifact = new Properties();
        try (Reader notes = Files.newBufferedReader(ARTIFACT)) {
            artifact.load(notes);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no " + ARTIFACT + "; run ./mvnw package first.", e);
        }
        boolean isBinary = artifact.getProperty("type").equals("native");
        Path program = ARTIFACT.resolveSibling(artifact.getProperty("path")).toAbsolutePath();
        List<String> command = new ArrayList<>();
        if (isBinary) {
            command.add(program.toString());
        } else {
            // Starts often and runs briefly, so that compiling thoroughly does not pay.
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1"));
        }
        settings.forEach(setting -> command.add("-D" + setting));
        if (!isBinary) {
            command.addAll(List.of("-jar", program.toString()));
        }
        return command;
    }

    private static Process launch(List<String> command, Path workDir) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workDir.toFile()).redirectErrorStream(true);
        // The settings of whoever runs the tests are not the tests'.
        builder.environment().keySet().removeIf(name -> name.startsWith("CHARON_") || name.startsWith("QUARKUS_"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
