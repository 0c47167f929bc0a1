/* A disk that fails, for tests: loaded before the C library (LD_PRELOAD).
 *
 * It fails the next fsync or fdatasync of the file whose path ends with what the file $FAILING_FLUSH says, and takes that
 * file away. As the kernel does, it fails once; and what was added to the file since the flush before is gone.
 *
 * It is full for the file whose path ends with what the file $FULL_DISK says, as long as that is there. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILES 4096

static struct {
    ino_t file;
    off_t size;
} flushed[FILES]; /* how long files were at their last good flush */

/* Whether the file $variable names the end of this one's path. */
static int named(const char *variable, int fd) {
    const char *order = getenv(variable);
    FILE *file = order == NULL ? NULL : fopen(order, "r");
    if (file == NULL) {
        return 0;
    }
    char ending[256] = "";
    size_t length = fread(ending, 1, sizeof ending - 1, file);
    fclose(file);
    char link[64];
    char path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    return length > 0 && size >= (ssize_t) length && memcmp(path + size - length, ending, length) == 0;
}

static int concerns(int fd) {
    return named("FAILING_FLUSH", fd) && unlink(getenv("FAILING_FLUSH")) == 0;
}

static int flush(const char *name, int fd) {
    struct stat about;
    if (fstat(fd, &about) != 0) {
        return -1;
    }
    size_t slot = about.st_ino % FILES;
    if (concerns(fd)) {
        if (flushed[slot].file == about.st_ino && flushed[slot].size < about.st_size
            && ftruncate(fd, flushed[slot].size) != 0) {
            perror("failing-flush");
        }
        errno = EIO;
        return -1;
    }
    int (*real)(int) = (int (*)(int)) dlsym(RTLD_NEXT, name);
    int result = real(fd);
    if (result == 0) {
        flushed[slot].file = about.st_ino;
        flushed[slot].size = about.st_size;
    }
    return result;
}

int fsync(int fd) {
    return flush("fsync", fd);
}

int fdatasync(int fd) {
    return flush("fdatasync", fd);
}

static int is_full(int fd) {
    if (!named("FULL_DISK", fd)) {
        return 0;
    }
    errno = ENOSPC;
    return 1;
}

ssize_t write(int fd, const void *bytes, size_t count) {
    ssize_t (*real)(int, const void *, size_t) = (ssize_t (*)(int, const void *, size_t)) dlsym(RTLD_NEXT, "write");
    return is_full(fd) ? -1 : real(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    ssize_t (*real)(int, const void *, size_t, off_t) =
        (ssize_t (*)(int, const void *, size_t, off_t)) dlsym(RTLD_NEXT, "pwrite");
    return is_full(fd) ? -1 : real(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    ssize_t (*real)(int, const void *, size_t, off64_t) =
        (ssize_t (*)(int, const void *, size_t, off64_t)) dlsym(RTLD_NEXT, "pwrite64");
    return is_full(fd) ? -1 : real(fd, bytes, count, at);
}
