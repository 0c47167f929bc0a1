package chat.parley.client.term;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A terminal of tmux with a shell in it, on a server of its own. Closing ends the server.
final class Tmux implements AutoCloseable {
    private final String server =
            "parley-" + ProcessHandle.current().pid() + "-" + System.nanoTime();

    Tmux(int columns, int rows) {
        run("new-session", "-d", "-x", "" + columns, "-y", "" + rows, "sh");
        run("set-option", "-g", "escape-time", "0");
        run("set-option", "-g", "window-size", "manual");
    }

    static boolean isInstalled() {
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
    void type(String text) {
        run("send-keys", "-l", "--", text);
    }

    /// Presses a key by tmux's name for it.
    void press(String key) {
        run("send-keys", key);
    }

    void paste(String text, boolean marked) {
        run("set-buffer", "--", text);
        run(marked ? List.of("paste-buffer", "-p") : List.of("paste-buffer"));
    }

    void resize(int columns, int rows) {
        run("resize-window", "-x", "" + columns, "-y", "" + rows);
    }

    List<String> screen() {
        return run("capture-pane", "-p").lines().map(String::stripTrailing).toList();
    }

    /// A variable of tmux, as `cursor_x` or `alternate_on`.
    String ask(String variable) {
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
