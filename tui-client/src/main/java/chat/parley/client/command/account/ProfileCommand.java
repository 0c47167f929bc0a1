package chat.parley.client.command.account;

import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.ZoneNames;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import chat.parley.protocol.model.account.Receipts;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// What others see of an account.
@Command(
        name = "profile",
        description = "Show what others see of an account, or change one's own.",
        subcommands = {
            ProfileCommand.Show.class,
            ProfileCommand.Change.class,
            ProfileConfirmCommand.class
        },
        synopsisSubcommandLabel = "(show | set | confirm)",
        footer = {
            "",
            "Examples:",
            "  parley profile show bob",
            "  parley profile set --nick 小明 --avatar 🐼 --avatar-color teal",
            "  parley profile set --phone '+86 138 0013 8000' --findable yes",
            "  parley profile set --zone Asia/Shanghai --language zh",
            "  parley profile set --quiet-hours 22:00-07:00 --notify desktop",
            "  parley profile set --receipts hidden"
        })
public final class ProfileCommand {
    private static final String LANGUAGE = "--language";

    /// Whether one is found by e-mail and phone.
    enum Findable {
        YES,
        NO
    }

    @Command(
            name = "show",
            description =
                    "Show an account's profile; without NAME, one's own. What nobody else sees of it"
                            + " is in the JSON of 'parley whoami'.")
    static final class Show extends WordedCommand {
        @Parameters(arity = "0..1", paramLabel = "NAME", description = "The account.")
        private @Nullable String name;

        Show(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            if (name == null) {
                Self self = link.ask(new AccountRequest.WhoAmI());
                output().show(self.profile(), this::print);
                facts(self.contact());
                facts(self.preferences());
            } else {
                output().show(
                                link.ask(new AccountRequest.ShowProfile(BareNames.person(name))),
                                this::print);
            }
            return done();
        }

        private void print(Profile profile) {
            output().line(Span.strong(wording().person(profile)));
            fact(CommandText.ID, profile.id().toString());
            facts(profile);
        }
    }

    @Command(
            name = "set",
            description = {
                "Change one's own profile, and one's time zone and language over SSH; an empty text"
                        + " clears a part.",
                "--language is the account's here, too."
            })
    static final class Change extends WordedCommand {
        @Option(names = "--nick", paramLabel = "TEXT", description = "What to be called.")
        private @Nullable String nickname;

        @Option(names = "--sign", paramLabel = "TEXT", description = "A line about oneself.")
        private @Nullable String signature;

        @Option(
                names = "--avatar",
                paramLabel = "SIGN",
                description = "One letter, sign or emoji that stands for oneself.")
        private @Nullable String avatar;

        @Option(
                names = "--avatar-color",
                paramLabel = "COLOR",
                description =
                        "Of avatar and name: amber, green, teal, blue, violet, pink, coral, olive.")
        private @Nullable String color;

        @Option(names = "--region", paramLabel = "TEXT", description = "Where one is.")
        private @Nullable String region;

        @Option(
                names = "--email",
                paramLabel = "ADDRESS",
                description = "Signs in as the name does; nobody else sees it.")
        private @Nullable String email;

        @Option(
                names = "--phone",
                paramLabel = "NUMBER",
                description =
                        "With the country's code; signs in as the name does, and nobody else sees"
                                + " it.")
        private @Nullable String phone;

        @Option(
                names = "--findable",
                paramLabel = "YES|NO",
                description = "Whether others find one by e-mail and phone.")
        private @Nullable Findable findable;

        @Option(
                names = "--zone",
                paramLabel = "ZONE",
                description = "The time zone over SSH, such as Asia/Shanghai.")
        private @Nullable String zone;

        @Option(
                names = "--quiet-hours",
                paramLabel = "FROM-TO",
                description = "When to be told of nothing, such as 22:00-07:00.")
        private @Nullable String quietHours;

        @Option(
                names = "--notify",
                paramLabel = "bell|desktop|none",
                description = "How to be told over SSH of what is not seen.")
        private @Nullable Alert alert;

        @Option(
                names = "--receipts",
                paramLabel = "shown|hidden",
                description =
                        "Whether others learn what one reads; who hides it does not learn what"
                                + " others read.")
        private @Nullable Receipts receipts;

        @Spec private @Nullable CommandSpec spec;

        Change(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected void check() {
            if (quietHours != null && !quietHours.isEmpty() && hours().isEmpty()) {
                throw new UsageProblem(CommandText.QUIET_HOURS_FORM, quietHours);
            }
            if (!changesProfile() && !changesContact() && !changesPreferences()) {
                throw new UsageProblem(CommandText.NO_PROFILE_CHANGE);
            }
        }

        private boolean changesProfile() {
            return Stream.of(nickname, signature, avatar, color, region).anyMatch(Objects::nonNull);
        }

        private boolean changesContact() {
            return email != null || phone != null || findable != null;
        }

        private boolean changesPreferences() {
            return zone != null
                    || saysLanguage()
                    || quietHours != null
                    || alert != null
                    || receipts != null;
        }

        /// Whether the option of all commands stands at this one.
        private boolean saysLanguage() {
            return parsed().hasMatchedOption(LANGUAGE);
        }

        private ParseResult parsed() {
            return Objects.requireNonNull(spec).commandLine().getParseResult();
        }

        @Override
        protected int run(BlockingLink link) {
            if (changesProfile()) {
                Profile profile =
                        link.ask(
                                new AccountRequest.EditProfile(
                                        nickname, signature, avatar, color, region));
                output().show(profile, this::print);
            }
            if (changesContact()) {
                Boolean found = findable == null ? null : findable == Findable.YES;
                ContactDetails now = link.ask(new SetContact(email, phone, found));
                output().show(now, this::facts);
                if (now.email() != null && !now.confirmed() && link.welcome().mail()) {
                    output().remark(words().of(CommandText.CONFIRM_HOW));
                }
            }
            if (changesPreferences()) {
                Preferences before = link.ask(new AccountRequest.WhoAmI()).preferences();
                Preferences wanted = changed(before);
                output().show(link.ask(SetPreferences.to(wanted)), this::print);
            }
            return done();
        }

        private Optional<QuietHours> hours() {
            return Optional.ofNullable(quietHours).flatMap(QuietHours::read);
        }

        private Preferences changed(Preferences before) {
            Preferences spoken = spoken(before);
            Preferences timed =
                    quietHours == null ? spoken : spoken.withQuietHours(hours().orElse(null));
            Preferences told = alert == null ? timed : timed.withAlert(alert);
            return receipts == null ? told : told.withReceipts(receipts);
        }

        private Preferences spoken(Preferences before) {
            Preferences zoned =
                    zone == null
                            ? before
                            : before.withZone(
                                    zone.isEmpty() ? null : ZoneNames.find(zone).orElse(zone));
            return saysLanguage()
                    ? zoned.withLanguage(parsed().matchedOptionValue(LANGUAGE, null))
                    : zoned;
        }

        private void print(Profile now) {
            say(CommandText.PROFILE_NOW, wording().person(now));
            facts(now);
        }

        private void print(Preferences now) {
            String none = wording().of(CommandText.NOT_SAID);
            say(
                    CommandText.PREFERENCES_NOW,
                    now.zone() == null ? none : now.zone(),
                    now.language() == null ? none : now.language().tag());
            told(now);
        }
    }
}
