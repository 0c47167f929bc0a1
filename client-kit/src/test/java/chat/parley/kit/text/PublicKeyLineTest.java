package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0",
                "ssh-rsa AAAAB3NzaC1yc2E+/= alice@laptop at home",
                "ecdsa-sha2-nistp256\tAAAAE2VjZHNh\t陈丽",
                "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29t"
            })
    void publicKeysOfEveryKindLookLikeThem(String line) {
        assertThat(PublicKeyLine.isOne(line)).isTrue();
        assertThat(PublicKeyLine.holdsSecret(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN OPENSSH PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY----- MIIFHDBOBgkqhkiG9w0BBQ0wQTApBgkqh",
                "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW",
                "PuTTY-User-Key-File-3: ssh-ed25519",
                "ssh-ed25519 AAAA Private-Lines: 1"
            })
    void privateKeysSayThatTheyAre(String text) {
        assertThat(PublicKeyLine.holdsSecret(text)).isTrue();
        assertThat(PublicKeyLine.isOne(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "ssh-ed25519",
                "ssh-ed25519 MIIEpAIBAAKCAQEA",
                "MIIEpAIBAAKCAQEA7bq",
                "ssh-ed25519 AAAA!",
                "ssh-ed25519 AAAAC3\nssh-ed25519 AAAAC3"
            })
    void nothingElseIsOne(String line) {
        assertThat(PublicKeyLine.isOne(line)).isFalse();
    }
}
