package chat.parley.server.mail;

import chat.parley.server.mail.MailSettings.Encryption;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Hands e-mail to a server by SMTP (RFC 5321), each over a connection of its own. Whatever the
/// server does, a connection ends in time and reads no more than a bounded number of bytes.
final class SmtpTransport implements MailTransport {
    private static final int FIRST_FINAL_REPLY = 500;
    private static final DateTimeFormatter NOW = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final SmtpAccount account;
    private final Sender sender;
    private final SSLContext trust;
    private final Session session;

    SmtpTransport(SmtpAccount account, Sender sender, SSLContext trust) {
        this.account = account;
        this.sender = sender;
        this.trust = trust;
        this.session =
                Session.getInstance(properties(account, sender, trust), authenticator(account));
    }

    private static Properties properties(SmtpAccount account, Sender sender, SSLContext trust) {
        Properties all = new Properties();
        String startTls = "" + (account.encryption() == Encryption.STARTTLS);
        all.put("mail.from", sender.address());
        all.put("mail.mime.allowutf8", "true");
        all.put("mail.smtp.localhost", sender.domain());
        all.put("mail.smtp.starttls.enable", startTls);
        all.put("mail.smtp.starttls.required", startTls);
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
        all.put("mail.smtp.auth", "" + (account.user() != null));
        all.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        all.put("mail.smtp.quitwait", "false");
        return all;
    }

    private static Authenticator authenticator(SmtpAccount account) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(account.user(), account.password());
            }
        };
    }

    @Override
    public void send(OutgoingMail mail) throws MailFailure {
        try (Socket socket = connected();
                SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            MimeMessage message = message(mail);
            transport.connect(socket);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (AddressException e) {
            throw new MailFailure("the address is none that can be written to", false);
        } catch (MessagingException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new MailFailure(account + ": " + e.getMessage(), true);
        }
    }

    /// A connection, encrypted where it is from the first byte on. Its address bears the name that
    /// is configured, which the certificate has to bear, too.
    private Socket connected() throws IOException {
        MailHost host = account.host();
        Socket plain = new BoundedSocket(account.timeout());
        try {
            byte[] found = InetAddress.getByName(host.name()).getAddress();
            InetAddress named = InetAddress.getByAddress(host.name(), found);
            plain.connect(new InetSocketAddress(named, host.port()));
            return account.encryption() == Encryption.TLS ? encrypted(plain) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket encrypted(Socket plain) throws IOException {
        MailHost host = account.host();
        SSLSocket socket =
                (SSLSocket)
                        trust.getSocketFactory()
                                .createSocket(plain, host.name(), host.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // RFC 2818: the name is looked at
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(sender.internetAddress());
        message.setRecipient(Message.RecipientType.TO, recipient(mail.to()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setHeader("Date", NOW.format(ZonedDateTime.now(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody answers it
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    /// A domain in letters beyond ASCII is written as name servers know it.
    private static InternetAddress recipient(String to) throws AddressException {
        int at = to.lastIndexOf('@');
        try {
            String domain = IDN.toASCII(to.substring(at + 1));
            return new InternetAddress(to.substring(0, at + 1) + domain, true);
        } catch (IllegalArgumentException e) {
            throw new AddressException(e.getMessage());
        }
    }

    /// Says what the other end did. What it refuses for good is not tried again.
    private MailFailure failure(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return new MailFailure(account + " does not take user and password", false);
        }
        return new MailFailure(account + ": " + words(e), reply(e) < FIRST_FINAL_REPLY);
    }

    /// With what lies at the bottom of it, such as a refused connection.
    private static String words(MessagingException e) {
        Throwable last = e.getCause();
        if (last == null) {
            return "" + e.getMessage();
        }
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return e.getMessage() + ": " + last.getMessage();
    }

    /// The number with which the other end refused; 0 where it did not come to that.
    private static int reply(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (one instanceof SMTPSendFailedException refused && refused.getCause() == null) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }
}
