package chat.parley.server;

import chat.parley.protocol.operation.Right;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Accounts;
import chat.parley.server.account.Arrival;
import chat.parley.server.account.Directory;
import chat.parley.server.account.Registry;
import chat.parley.server.application.Applications;
import chat.parley.server.application.Decisions;
import chat.parley.server.audit.Changes;
import chat.parley.server.auth.SignIns;
import chat.parley.server.bot.Bot;
import chat.parley.server.bot.BotAccount;
import chat.parley.server.bot.BotSettings;
import chat.parley.server.bot.HandyEngine;
import chat.parley.server.conversation.Conversations;
import chat.parley.server.conversation.GatheredAcks;
import chat.parley.server.conversation.StoredHeads;
import chat.parley.server.friend.Friends;
import chat.parley.server.friend.Friendships;
import chat.parley.server.log.Cursors;
import chat.parley.server.log.MessageLog;
import chat.parley.server.log.Views;
import chat.parley.server.role.Roles;
import chat.parley.server.role.SpeakRule;
import chat.parley.server.router.Features;
import chat.parley.server.session.Caller;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// Makes the features, the lowest first, and hands each what it stands on.
final class Wiring {
    private final Foundations base;
    private final Directory people;
    private final AccountVersions versions;
    private final StoredHeads heads;
    private final Changes changes;
    private final MessageLog log;
    private final GatheredAcks acks;
    private final Conversations conversations;
    private final Friendships friendships;
    private final Applications applications;
    private final Optional<BotAccount> botAccount;
    private final SignIns signIns;
    private final Optional<Bot> bot;

    private Wiring(Foundations base) {
        this.base = base;
        people = new Directory(base.database());
        versions = new AccountVersions(base.ids());
        heads = new StoredHeads(base.database(), versions);
        base.ids().startAbove(heads.latest());
        changes = new Changes(base.database(), new Roles(), base.ids(), base.clock());

        log =
                new MessageLog(
                        base.database(),
                        base.ids(),
                        base.clock(),
                        people,
                        base.bus(),
                        List.of(new SpeakRule()));
        Cursors cursors = new Cursors(base.ids(), base.bus(), versions);
        Views views = new Views(versions, base.bus());
        acks = new GatheredAcks(base.database(), cursors);
        conversations =
                new Conversations(base.database(), base.clock(), log, cursors, views, people);

        friendships = new Friendships(log, versions, people, base.bus(), base.clock());
        applications = applications();
        botAccount = base.config().bot().enabled() ? Optional.of(botAccount()) : Optional.empty();
        signIns = signIns(registry(botAccount.stream().toList()));
        bot = botAccount.map(this::awake);
    }

    /// The features of a real server.
    static House wire(Foundations base) {
        return new Wiring(base).house();
    }

    private House house() {
        Accounts accounts =
                new Accounts(base.database(), people, versions, friendships, base.bus());
        Friends friends = new Friends(base.database(), friendships, people);
        Features features =
                new Features(
                        accounts::answer,
                        applications::answer,
                        Wiring::later,
                        signIns::answer,
                        conversations::answer,
                        friends::answer,
                        Wiring::later,
                        Wiring::later,
                        Wiring::later,
                        Wiring::later,
                        Wiring::later);
        if (base.config().demo()) {
            new DemoWorld(base.database(), features).makeOnce();
        }
        return new House(features, this::require, signIns, heads, acks, this::close);
    }

    private static java.util.concurrent.CompletionStage<? extends Record> later(
            chat.parley.server.session.Caller caller,
            chat.parley.protocol.operation.Request<?> request) {
        throw new chat.parley.protocol.Refused(chat.parley.protocol.Reason.UNKNOWN_OPERATION);
    }

    private void require(Caller caller, Right right) {
        base.database()
                .read(
                        sql -> {
                            changes.require(sql, caller, right);
                            return true;
                        });
    }

    private void close() {
        bot.ifPresent(Bot::close);
        acks.close();
        signIns.close();
    }

    private Applications applications() {
        Decisions decisions =
                new Decisions(
                        friendships,
                        people,
                        versions,
                        base.ids(),
                        base.bus(),
                        base.clock(),
                        base.config().applications());
        return new Applications(base.database(), decisions, people, base.clock());
    }

    /// The bot itself greets nobody and has no bot for a friend.
    private BotAccount botAccount() {
        return BotAccount.of(base.database(), people, registry(List.of()), friendships, log);
    }

    private Bot awake(BotAccount account) {
        BotSettings settings = base.config().bot();
        HandyEngine engine = new HandyEngine(base.clock(), new SecureRandom());
        return Bot.start(account, conversations, base.bus(), engine, settings);
    }

    private Registry registry(List<? extends Arrival> arrivals) {
        return new Registry(base.ids(), base.clock(), List.copyOf(arrivals));
    }

    private SignIns signIns(Registry registry) {
        SignIns.People accounts = new SignIns.People(people, registry, versions);
        return new SignIns(
                base.database(),
                base.ids(),
                base.clock(),
                accounts,
                base.sessions(),
                base.config().auth());
    }
}
