import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jline.nativ.OSInfo;

/// Takes JLine's native library for this machine out of its jar, once, as [SqliteLibrary] does with
/// SQLite's.
///
/// Run with JLine's jar on the class path; the argument is the directory to put it in.
final class JlineLibrary {
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        String name = System.mapLibraryName("jlinenative");
        String resource =
                "/org/jline/nativ/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        Path unfinished = directory.resolve(name + ".new");
        try (InputStream library = OSInfo.class.getResourceAsStream(resource)) {
            Files.copy(library, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
