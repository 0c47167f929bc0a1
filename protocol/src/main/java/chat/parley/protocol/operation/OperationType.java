package chat.parley.protocol.operation;

import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.Operation.Effect;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the operation table: what a request's record declares, and the types of the request
/// and its answer.
public record OperationType(
        Operation declared, Class<? extends Request<?>> request, Class<? extends Record> answer) {

    private static final Set<Class<?>> SENDING =
            Set.of(
                    ConversationRequest.Send.class,
                    MessageRequest.EditMessage.class,
                    MessageRequest.RecallMessage.class,
                    FileRequest.CreateFile.class,
                    FileRequest.ShowProgress.class,
                    FileRequest.WriteFile.class,
                    FileRequest.DiscardFile.class);

    private static final ClassValue<OperationType> TYPES =
            new ClassValue<>() {
                @Override
                protected OperationType computeValue(Class<?> request) {
                    return read(request);
                }
            };

    /// The line of one request.
    public static OperationType of(Class<?> request) {
        return TYPES.get(request);
    }

    /// The whole table, by name, in the order of families and records.
    public static Map<String, OperationType> all() {
        return families()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(OperationType::of)
                .collect(
                        Collectors.toMap(
                                OperationType::name,
                                Function.identity(),
                                OperationType::refuseTwins,
                                java.util.LinkedHashMap::new));
    }

    /// The sealed families, one a feature.
    public static Stream<Class<?>> families() {
        return Arrays.stream(Request.class.getPermittedSubclasses());
    }

    public String name() {
        return declared.name();
    }

    /// Whether a token that holds these rights may ask for this. Devices, tokens, keys and
    /// passwords are for whoever signed in, whatever a token's rights.
    public boolean allowedTo(Collection<TokenRight> held) {
        if (declared.access() == Access.ANYONE) {
            return true;
        }
        if (declared.needs().length > 0) {
            return held.contains(TokenRight.ADMINISTER);
        }
        if (isAboutSigningIn()) {
            return false;
        }
        if (SENDING.contains(request)) {
            return held.contains(TokenRight.SEND);
        }
        if (request.equals(ConversationRequest.ShowConversationWith.class)
                || request.equals(ConversationRequest.ShowConversationOf.class)) {
            return held.contains(TokenRight.READ) || held.contains(TokenRight.SEND);
        }
        return held.contains(declared.effect() == Effect.READ ? TokenRight.READ : TokenRight.WRITE);
    }

    private boolean isAboutSigningIn() {
        return AuthRequest.class.isAssignableFrom(request)
                || KeyRequest.class.isAssignableFrom(request)
                || request.equals(AccountRequest.CloseAccount.class);
    }

    private static OperationType read(Class<?> request) {
        Operation declared = request.getAnnotation(Operation.class);
        if (declared == null) {
            throw new IllegalStateException(request + " declares no operation");
        }
        return new OperationType(
                declared,
                request.asSubclass(Request.class).asSubclass(requestType()),
                answer(request));
    }

    @SuppressWarnings("unchecked")
    private static Class<Request<?>> requestType() {
        return (Class<Request<?>>) (Class<?>) Request.class;
    }

    private static Class<? extends Record> answer(Class<?> request) {
        List<Type> families = List.of(request.getGenericInterfaces());
        if (families.getFirst() instanceof ParameterizedType family
                && family.getActualTypeArguments()[0] instanceof Class<?> answer) {
            return answer.asSubclass(Record.class);
        }
        throw new IllegalStateException(request + " names no answer");
    }

    private static OperationType refuseTwins(OperationType one, OperationType other) {
        throw new IllegalStateException(
                one.request() + " and " + other.request() + " share a name");
    }
}
