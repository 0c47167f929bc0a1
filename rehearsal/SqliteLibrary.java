import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/// Takes SQLite's native library for this machine out of its jar, once: the driver would write it to
/// a temporary file at every start.
///
/// Run with the driver's jar on the class path; the argument is the directory to put it in.
final class SqliteLibrary {
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Path unfinished = directory.resolve(name + ".new");
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            Files.copy(library, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
