package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.Profile.Kind;
import org.junit.jupiter.api.Test;

class PersonTextTest {
    private static final Profile GONE =
            new Profile(new Id(12), Kind.DELETED, Profile.nameOfDeleted(new Id(12)), null, null);

    @Test
    void aPersonHasTheirNameFirst() {
        Profile ann = new Profile(new Id(1), Kind.PERSON, "ann", "Annie", null);

        assertThat(PersonText.of(ann, Language.ENGLISH)).isEqualTo("@ann (Annie)");
        assertThat(PersonText.called(ann, Language.ENGLISH)).isEqualTo("Annie");
    }

    @Test
    void aDeletedAccountHasOneNameInEachLanguage() {
        assertThat(PersonText.of(GONE, Language.ENGLISH)).isEqualTo("deleted account");
        assertThat(PersonText.called(GONE, Language.CHINESE)).isEqualTo("已注销用户");
    }
}
