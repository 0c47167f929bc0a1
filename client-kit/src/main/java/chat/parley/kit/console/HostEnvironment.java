package chat.parley.kit.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// The machine a program runs on: its files and its processes.
public interface HostEnvironment {

    /// Where Parley's files belong.
    Directories directories();

    /// The directory that the person has to themselves.
    Path home();

    /// What to call a device on this machine.
    String hostName();

    /// Reads a small file whole, as [TextInput] does.
    ///
    /// @throws UsageProblem if it is too long, or no text
    String read(Path file) throws IOException;

    /// Opens a file to be read, whatever is in it.
    InputStream open(Path file) throws IOException;

    /// How many bytes a file has; empty where that is not known before it was read, as of a pipe.
    OptionalLong size(Path file) throws IOException;

    /// Makes a file, whole or not at all.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if it is there already
    void save(Path file, NewFile.Content content) throws IOException;

    /// Whether there certainly is no such file.
    boolean isMissing(Path file);

    /// Whether a file or socket is there and this process may write to it.
    boolean mayUse(Path file);

    /// Starts a program with a file as its last argument, without a shell, and does not wait for
    /// it. It inherits none of Parley's secrets, and has no terminal.
    ///
    /// @param program with its first arguments
    void launch(List<String> program, Path file) throws IOException;

    /// Runs a command line in the user's shell and returns what it printed. The command inherits
    /// none of Parley's secrets.
    ///
    /// @throws UsageProblem if it exits with anything but 0, or printed too much, or no text
    String run(String command) throws IOException;
}
