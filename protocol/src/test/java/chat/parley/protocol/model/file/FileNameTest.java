package chat.parley.protocol.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("W22")
class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "build.log, build.log",
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\b.txt, b.txt",
        "a/../b.png, b.png",
        "'  spaced name .txt  ', spaced name .txt",
        ".bashrc, bashrc",
        "-rf, rf",
        "~root, root",
        "a:b*c?.txt, a_b_c_.txt",
        "日志 1.txt, 日志 1.txt",
        "x., x",
        "'. -rf', rf",
        "'a . ', a",
        "NUL, _NUL",
        "com1.txt, _com1.txt",
        "console.log, console.log",
        ".., file",
        "/, file",
        "'', file"
    })
    void aNameIsTheLastPartOfAPathWithoutWhatMeansMore(String path, String name) {
        assertThat(FileName.cleaned(path)).isEqualTo(name);
    }

    @Test
    void controlAndInvisibleCharactersAreLeftOut() {
        assertThat(FileName.cleaned("a\0b\u001b[31mc\u202e\u200bgpj.exe\n"))
                .isEqualTo("ab[31mcgpj.exe");
    }

    @Test
    void aLongNameIsCutAndKeepsItsEnding() {
        String name = FileName.cleaned("日".repeat(300) + ".tar.gz");

        assertThat(name).startsWith("日日").endsWith(".gz");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(200, 240);
        assertThat(FileName.cleaned("a".repeat(300))).hasSize(120);
        assertThat(FileName.cleaned("a".repeat(119) + "  bcd")).isEqualTo("a".repeat(119));
    }

    @Test
    void halvesOfCharactersAreNoNames() {
        assertThat(FileName.cleaned("\ud83d")).isEqualTo(FileName.UNNAMED);
    }
}
