package chat.parley.server.mail;

/// A way of e-mail out of this server.
public interface MailTransport {
    /// Hands an e-mail over; blocks until the other end has taken or refused it.
    ///
    /// @throws MailFailure saying why it was not taken
    void send(OutgoingMail mail) throws MailFailure;
}
