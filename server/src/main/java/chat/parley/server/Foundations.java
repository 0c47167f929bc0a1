package chat.parley.server;

import chat.parley.server.bus.Bus;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import java.time.Clock;

/// What every feature stands on.
record Foundations(
        ServerConfig config, Database database, Ids ids, Clock clock, Bus bus, LiveDevices live) {}
