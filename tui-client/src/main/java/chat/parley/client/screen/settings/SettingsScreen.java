package chat.parley.client.screen.settings;

import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.SearchResults;
import chat.parley.client.screen.account.AccountsScreen;
import chat.parley.client.screen.key.ConfirmKey;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.SettingsKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.screen.settings.SettingsStep.Adding;
import chat.parley.client.screen.settings.SettingsStep.Confirming;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.kit.text.PublicKeyLine;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AuthRequest.DeviceList;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.protocol.operation.KeyRequest.AddedKey;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One's own time zone and language, how and when one is told of something, what is set for this
/// device, and what signs in to the account: devices, SSH keys, tokens.
///
/// @param devices as far as they came
/// @param row what keys act on: the values above, then the devices as they are listed
/// @param awaited what it has asked and was not told yet
public record SettingsScreen(
        SearchResults<Device> devices, int row, SettingsStep step, List<Request<?>> awaited)
        implements RequestingScreen {
    static final int DEVICES = OwnSetting.ALL.size();

    public SettingsScreen {
        awaited = List.copyOf(awaited);
    }

    public static ScreenUpdate opening() {
        return opening(OwnSetting.ZONE);
    }

    /// Where keys act on this setting.
    public static ScreenUpdate opening(OwnSetting setting) {
        SettingsScreen empty =
                new SettingsScreen(
                        SearchResults.none(), setting.row(), SettingsStep.LOOKING, List.of());
        return ScreenUpdate.push(empty).and(empty.listing(null));
    }

    /// Asks for a page, and no longer for any other.
    private ScreenUpdate listing(@Nullable Id after) {
        List<Request<?>> others =
                awaited.stream().filter(one -> !(one instanceof ListDevices)).toList();
        return new SettingsScreen(devices.goingOn(), row, step, others)
                .asking(new ListDevices(after));
    }

    private ScreenUpdate asking(Request<?> request) {
        List<Request<?>> more = new ArrayList<>(awaited);
        more.add(request);
        return ScreenUpdate.to(new SettingsScreen(devices, row, step, more))
                .and(new ScreenCommand.Ask(request));
    }

    /// In the order in which they are shown.
    List<Device> listed() {
        return devices.found().stream().sorted(DeviceKind.ORDER).toList();
    }

    /// What keys act on, of all that there is.
    int at() {
        return Highlight.within(row, DEVICES + devices.found().size());
    }

    /// The device that keys act on, if they act on one.
    Optional<Device> chosen() {
        return at() < DEVICES ? Optional.empty() : Optional.of(listed().get(at() - DEVICES));
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (step) {
            case Adding(var text, _) -> adding(text, input, frame);
            case Confirming(var device) ->
                    switch (frame.keys().find(ConfirmKey.class, input).orElse(null)) {
                        case CONFIRM ->
                                with(new SettingsStep.Doing())
                                        .asking(new RevokeDevice(device.id()));
                        case null -> ScreenUpdate.to(with(SettingsStep.LOOKING));
                    };
            case SettingsStep.Looking _,
                    SettingsStep.Doing _,
                    SettingsStep.Done _,
                    SettingsStep.Failed _ ->
                    with(SettingsStep.LOOKING).looking(input, frame);
        };
    }

    private ScreenUpdate looking(Input input, Frame frame) {
        return switch (frame.keys().find(SettingsKey.class, input).orElse(null)) {
            case CONFIRM_EMAIL -> ScreenUpdate.to(this);
            case SWITCH_ACCOUNT -> AccountsScreen.opening();
            case PROFILE -> ProfileScreen.opening();
            case DELETE_ACCOUNT -> DeleteAccountScreen.opening();
            case ADD_KEY -> ScreenUpdate.to(with(Adding.NOTHING_YET));
            case REVOKE ->
                    ScreenUpdate.to(
                            chosen().map(device -> with(new Confirming(device))).orElse(this));
            case null -> listing(input, frame);
        };
    }

    private ScreenUpdate listing(Input input, Frame frame) {
        Optional<ListKey> key = frame.keys().find(ListKey.class, input);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> changing(frame);
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> {
                int size = DEVICES + devices.found().size();
                int moved = Highlight.moved(key.get(), at(), size, ListPage.rows(frame));
                yield ScreenUpdate.to(new SettingsScreen(devices, moved, step, awaited));
            }
            case null -> ScreenUpdate.to(this);
        };
    }

    private ScreenUpdate changing(Frame frame) {
        return at() < DEVICES
                ? ScreenUpdate.to(this).and(OwnSetting.ALL.get(at()).change(frame))
                : ScreenUpdate.to(this);
    }

    private ScreenUpdate adding(Composer text, Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.to(with(SettingsStep.LOOKING));
            case SUBMIT -> submitted(text, frame.appearance().words());
            case null -> ScreenUpdate.to(with(written(text, input, frame)));
        };
    }

    /// Nothing that could be a secret leaves the machine, or stays on the screen.
    private static Adding written(Composer text, Input input, Frame frame) {
        int columns = SettingsPage.writingColumns(frame);
        Composer written = text.onLine(input, frame, columns);
        if (PublicKeyLine.holdsSecret(written.text())) {
            return new Adding(
                    Composer.EMPTY, frame.appearance().words().of(OwnSettingsText.PRIVATE_KEY));
        }
        boolean fits = written.text().length() <= Limits.SSH_KEY_CHARACTERS;
        return new Adding(fits ? written : text, null);
    }

    private ScreenUpdate submitted(Composer text, Words words) {
        String line = text.text().strip();
        return PublicKeyLine.isOne(line)
                ? with(new SettingsStep.Doing()).asking(new AddKey(line, null))
                : ScreenUpdate.to(with(new Adding(text, words.of(OwnSettingsText.NO_PUBLIC_KEY))));
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        SettingsScreen told = told(request);
        Words words = frame.appearance().words();
        if (answer instanceof DeviceList page && request instanceof ListDevices(Id after)) {
            return told.listed(page, after == null);
        }
        if (answer instanceof AddedKey(Device key)) {
            String added =
                    words.of(
                            OwnSettingsText.KEY_ADDED,
                            key.name(),
                            String.valueOf(key.fingerprint()));
            return told.with(new SettingsStep.Done(added)).listing(null);
        }
        return told.with(new SettingsStep.Done(words.of(OwnSettingsText.REVOKED))).listing(null);
    }

    private SettingsScreen told(Request<?> request) {
        List<Request<?>> left = new ArrayList<>(awaited);
        left.remove(request);
        return new SettingsScreen(devices, row, step, left);
    }

    /// All of them are shown, sorted: so the next page is asked for at once.
    private ScreenUpdate listed(DeviceList page, boolean first) {
        SearchResults<Device> before = first ? SearchResults.none() : devices;
        SearchResults<Device> all = before.with(page.devices(), page.more());
        int size = DEVICES + all.found().size();
        int at = page.more() ? row : Highlight.within(row, size);
        SettingsScreen shown = new SettingsScreen(all, at, step, awaited);
        return page.more() && !page.devices().isEmpty()
                ? shown.listing(page.devices().getLast().id())
                : ScreenUpdate.to(shown);
    }

    /// What was pasted is not lost for that.
    @Override
    public SettingsScreen failed(Request<?> request, String why) {
        SettingsScreen told = told(request);
        if (request instanceof ListDevices) {
            return new SettingsScreen(devices.failed(why), row, step, told.awaited);
        }
        boolean waits = step instanceof SettingsStep.Doing;
        return request instanceof AddKey(String key, _) && waits
                ? told.with(new Adding(Composer.line(key), why))
                : told.with(new SettingsStep.Failed(why));
    }

    private SettingsScreen with(SettingsStep changed) {
        return new SettingsScreen(devices, row, changed, awaited);
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.OWN_SETTINGS);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        new SettingsPage(this, painter, frame).draw();
    }
}
