package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event.ApplicationChanged;
import chat.parley.protocol.model.Application;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.AccountVersions.Raised;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.storage.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tells both sides of an application, all who decide about it included, that it is new or has been
/// decided.
final class Announcements {
    private final ApplicationRules rules;
    private final AccountVersions versions;
    private final ApplicationViews names;
    private final Bus bus;

    Announcements(
            ApplicationRules rules, AccountVersions versions, ApplicationViews names, Bus bus) {
        this.rules = rules;
        this.versions = versions;
        this.names = names;
        this.bus = bus;
    }

    /// Raises the version of everybody concerned; after the commit they are told.
    void make(Transaction tx, List<StoredApplication> applications) {
        announce(tx, applications, concerned(tx, applications));
    }

    /// The same for one of which it is known already who decides.
    void make(Transaction tx, StoredApplication application, List<Id> deciders) {
        Map<Id, List<Integer>> concerned = new TreeMap<>();
        concerned.put(application.proposal().applicant(), List.of(0));
        deciders.forEach(decider -> concerned.put(decider, List.of(0)));
        announce(tx, List.of(application), concerned);
    }

    /// The same for one that nobody had to decide.
    void makeToSides(Transaction tx, StoredApplication application) {
        Map<Id, List<Integer>> sides = new TreeMap<>();
        sides.put(application.proposal().applicant(), List.of(0));
        if (application.proposal().addressee() != null) {
            sides.put(application.proposal().addressee(), List.of(0));
        }
        announce(tx, List.of(application), sides);
    }

    private void announce(
            Transaction tx,
            List<StoredApplication> applications,
            Map<Id, List<Integer>> concerned) {
        if (concerned.isEmpty()) {
            return;
        }
        List<Raised> raised = versions.raise(tx, List.copyOf(concerned.keySet()));
        List<Application> named = names.put(tx, applications);
        tx.afterCommit(
                () -> {
                    for (Raised one : raised) {
                        concerned
                                .getOrDefault(one.account(), List.of())
                                .forEach(place -> tell(one, named.get(place)));
                    }
                });
    }

    /// Which of the applications concern whom, by account. Those who decide are looked up once for
    /// all that are made to the same side.
    private Map<Id, List<Integer>> concerned(Transaction tx, List<StoredApplication> applications) {
        Map<Id, List<Integer>> concerned = new TreeMap<>();
        Map<Proposal.Side, List<Id>> deciders = new HashMap<>();
        for (int i = 0; i < applications.size(); i++) {
            Proposal proposal = applications.get(i).proposal();
            List<Id> people = new ArrayList<>(List.of(proposal.applicant()));
            people.addAll(
                    deciders.computeIfAbsent(
                            proposal.asked(), _ -> rules.of(proposal).deciders(tx, proposal)));
            for (Id person : people) {
                concerned.computeIfAbsent(person, _ -> new ArrayList<>()).add(i);
            }
        }
        return concerned;
    }

    private void tell(Raised one, Application application) {
        bus.publish(
                new Publication(
                        List.of(one.account()),
                        new ApplicationChanged(application, one.version())));
    }
}
