package chat.parley.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// Whoever adds a constant to an enum or a member to a sealed type of ours is led by the compiler
/// to every switch that has to know it: none of them has a default. Over texts, numbers and types
/// of others it may.
class SwitchesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String OURS = "chat.parley.";

    private final List<String> defaults = new ArrayList<>();
    private int seen;

    @Test
    void noSwitchOverATypeOfOursHasADefault() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(ignored, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    ignored,
                                    List.of(
                                            "-proc:none",
                                            "-classpath",
                                            System.getProperty("java.class.path")),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources()));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze(); // libraries may be missing; all types of ours are there
            Trees trees = Trees.instance(task);
            units.forEach(unit -> new Defaults(trees, unit).scan(unit, null));
        }
        assertThat(seen).isGreaterThan(30);
        assertThat(defaults).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> ROOT.relativize(file).toString().contains("/src/"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    private static boolean isOurs(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        Element element = declared.asElement();
        return element.toString().startsWith(OURS)
                && (element.getKind() == ElementKind.ENUM
                        || element.getModifiers().contains(Modifier.SEALED));
    }

    private final class Defaults extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;

        Defaults(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void nothing) {
            look(tree.getExpression(), tree.getCases());
            return super.visitSwitch(tree, null);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
            look(tree.getExpression(), tree.getCases());
            return super.visitSwitchExpression(tree, null);
        }

        private void look(ExpressionTree selector, List<? extends CaseTree> cases) {
            TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), selector));
            for (CaseTree one : cases) {
                if (one.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance)) {
                    seen++;
                    if (isOurs(type)) {
                        defaults.add(type + " in " + place(one));
                    }
                }
            }
        }

        private String place(CaseTree one) {
            long start = trees.getSourcePositions().getStartPosition(unit, one);
            return unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(start);
        }
    }
}
