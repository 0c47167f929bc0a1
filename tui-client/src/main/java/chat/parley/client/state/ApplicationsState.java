package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Applications to oneself and one's own.
///
/// @param all newest first
/// @param asked what one wished about them, as long as nothing came of it
public record ApplicationsState(List<Application> all, List<Request<?>> asked) {
    public static final ApplicationsState NONE = new ApplicationsState(List.of(), List.of());

    public ApplicationsState {
        all = List.copyOf(all);
        asked = List.copyOf(asked);
    }

    /// With one that is new or has changed. All states but the first are final, so an answer that
    /// comes late undoes nothing.
    public ApplicationsState with(Application changed) {
        Optional<Application> before = find(changed.id());
        if (before.isPresent() && before.get().state() != ApplicationState.PENDING) {
            return this;
        }
        return new ApplicationsState(
                Stream.concat(
                                all.stream().filter(one -> !one.id().equals(changed.id())),
                                Stream.of(changed))
                        .sorted(Comparator.comparing(Application::id).reversed())
                        .toList(),
                asked);
    }

    /// With what others see of somebody now.
    public ApplicationsState named(Profile person) {
        return new ApplicationsState(all.stream().map(one -> one.named(person)).toList(), asked);
    }

    /// Those of them that are still told to oneself.
    public ApplicationsState keeping(Predicate<Application> which) {
        return new ApplicationsState(all.stream().filter(which).toList(), asked);
    }

    /// With a wish of which nothing has come yet.
    public ApplicationsState asking(Request<Application> request) {
        List<Request<?>> more = new ArrayList<>(asked);
        more.add(request);
        return new ApplicationsState(all, more);
    }

    /// With one wish less, if this was one.
    public ApplicationsState answered(Request<?> request) {
        List<Request<?>> left = new ArrayList<>(asked);
        left.remove(request);
        return new ApplicationsState(all, left);
    }

    public boolean underWay(Request<?> request) {
        return asked.contains(request);
    }

    public Optional<Application> find(Id id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Those that wait for the decision of `self`.
    public List<Application> toDecide(Id self) {
        return all.stream()
                .filter(one -> one.state() == ApplicationState.PENDING && isToDecide(one, self))
                .toList();
    }

    /// Those to a group are told to nobody but their applicant and whoever decides.
    public static boolean isToDecide(Application one, @Nullable Id self) {
        return one.addressee() == null
                ? !one.applicant().id().equals(self)
                : one.addressee().id().equals(self);
    }
}
