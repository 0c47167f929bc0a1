package chat.parley.kit.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/// What `--help` says in Chinese: for each of picocli's keys a text of this room's or of a
/// program's own. A key that stands in neither keeps its English text.
final class HelpTranslation extends ResourceBundle {
    private static final String FILE = "help_zh.properties";

    private final Properties texts = new Properties();

    /// Reads the texts.
    ///
    /// @param program a class beside which the program's own lie
    HelpTranslation(Class<?> program) {
        read(HelpTranslation.class);
        read(program);
    }

    private void read(Class<?> beside) {
        try (InputStream in = beside.getResourceAsStream(FILE)) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                texts.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Has a command and all below it explain themselves in Chinese.
    void apply(CommandLine line) {
        line.setResourceBundle(this);
        translateFooter(line);
    }

    private static void translateFooter(CommandLine line) {
        line.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpTranslation::translatedFooter);
        line.getSubcommands().values().forEach(HelpTranslation::translateFooter);
    }

    /// Examples are the same in every language, but for what stands above them.
    private static String translatedFooter(Help help) {
        return help.footer().replaceAll("(?m)^Examples?:$", "示例：");
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.stringPropertyNames());
    }
}
