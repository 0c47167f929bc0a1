package chat.parley.protocol.operation;

/// Something a client may ask, on any door, with the type of its answer. Every record of a family
/// declares an [Operation].
///
/// @param <A> the record that answers it
public sealed interface Request<A extends Record>
        permits AccountRequest,
                ApplicationRequest,
                AuditRequest,
                AuthRequest,
                KeyRequest,
                ConversationRequest,
                DeviceRequest,
                FileRequest,
                FriendRequest,
                GroupRequest,
                InvitationRequest,
                MessageRequest,
                NotificationRequest,
                PresenceRequest,
                RoleRequest,
                SanctionRequest,
                SearchRequest,
                ServerRequest,
                StorageRequest {}
