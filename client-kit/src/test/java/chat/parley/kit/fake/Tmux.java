package chat.parley.kit.fake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A terminal of tmux with a shell in it, on a server of its own. Closing ends the server.
public final class Tmux implements AutoCloseable {
    private final String server =
            "parley-" + ProcessHandle.current().pid() + "-" + System.nanoTime();

    public Tmux(int columns, int rows) {
        run("new-session", "-d", "-x", "" + columns, "-y", "" + rows, "sh");
        run("set-option", "-g", "escape-time", "0");
        run("set-option", "-g", "window-size", "manual");
    }

    public static boolean isInstalled() {
        try {
            return new ProcessBuilder("tmux", "-V").redirectErrorStream(true).start().waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Types text as it is.
    public void type(String text) {
        run("send-keys", "-l", "--", text);
    }

    /// Presses a key by tmux's name for it.
    public void press(String key) {
        run("send-keys", key);
    }

    public void paste(String text, boolean marked) {
        run("set-buffer", "--", text);
        run(marked ? List.of("paste-buffer", "-p") : List.of("paste-buffer"));
    }

    public void resize(int columns, int rows) {
        run("resize-window", "-x", "" + columns, "-y", "" + rows);
    }

    public List<String> screen() {
        return run("capture-pane", "-p").lines().map(String::stripTrailing).toList();
    }

    /// Writes every byte that programs send to the terminal from now on into a file.
    public void record(Path file) {
        run("pipe-pane", "-O", "exec cat >'" + file + "'");
    }

    /// A variable of tmux, as `cursor_x` or `alternate_on`.
    public String ask(String variable) {
        return run("display-message", "-p", "#{" + variable + "}").strip();
    }

    @Override
    public void close() {
        run("kill-server");
    }

    private String run(String... command) {
        return run(List.of(command));
    }

    private String run(List<String> command) {
        List<String> all = new ArrayList<>(List.of("tmux", "-u", "-L", server, "-f", "/dev/null"));
        all.addAll(command);
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
