import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Gives the classes of a jar that were compiled for Java 5 the form of today's, with the same code.
/// The JVM checks old ones by another, slower verifier at every start, and caches none of them.
///
///     java ModernClasses.java JAR
final class ModernClasses {
    private final ClassFile classes;

    private ModernClasses(ClassLoader jar) {
        classes =
                ClassFile.of(
                        StackMapsOption.GENERATE_STACK_MAPS,
                        ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(jar)));
    }

    static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path made = jar.resolveSibling(jar.getFileName() + ".new");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                JarFile in = new JarFile(jar.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(made))) {
            ModernClasses classes = new ModernClasses(loader);
            for (JarEntry entry : in.stream().toList()) {
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                try (InputStream bytes = in.getInputStream(entry)) {
                    out.write(classes.modern(entry.getName(), bytes.readAllBytes()));
                }
            }
        }
        Files.move(made, jar, StandardCopyOption.ATOMIC_MOVE);
    }

    private byte[] modern(String name, byte[] bytes) {
        if (!name.endsWith(".class")) {
            return bytes;
        }
        ClassModel old = classes.parse(bytes);
        return old.majorVersion() >= ClassFile.JAVA_7_VERSION
                ? bytes
                : classes.transformClass(old, ModernClasses::modern);
    }

    /// Code has to be written anew for its stack maps to be made.
    private static void modern(ClassBuilder out, ClassElement element) {
        switch (element) {
            case ClassFileVersion _ -> out.withVersion(ClassFile.JAVA_25_VERSION, 0);
            case MethodModel method ->
                    out.transformMethod(
                            method, MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL));
            default -> out.with(element);
        }
    }
}
