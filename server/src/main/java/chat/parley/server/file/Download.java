package chat.parley.server.file;

import chat.parley.server.file.blob.ContentHash;

/// A file as it is handed out.
///
/// @param size in bytes
/// @param hash of its content, by which it is stored, and which tells it from any other
public record Download(String name, String type, long size, ContentHash hash) {}
