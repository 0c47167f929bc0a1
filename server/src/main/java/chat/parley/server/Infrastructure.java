package chat.parley.server;

import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.server.bus.Bus;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What every feature stands on.
///
/// @param clock what times are told by, and nothing is measured
/// @param reload has the settings read again
/// @param nanoTime a monotonic clock, which all limits follow
record Infrastructure(
        ServerConfig config,
        Database database,
        Ids ids,
        Clock clock,
        LongSupplier nanoTime,
        Bus bus,
        LiveDevices live,
        Supplier<Reloaded> reload) {}
