/* Preloaded into a program: fails its writes to files below FAIL_FOLDER, from the one whose number is FAIL_AT on.
 *
 * FAIL_WITH is the error (a number of errno); a disk that is full has no room left, either. FAIL_ONCE fails that write
 * alone. The file FAIL_COUNT holds how many there were and how many failed, so that a first run without FAIL_AT says how
 * many to try.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <sys/types.h>
#include <unistd.h>

static long writes, failed;

static long number(const char *name) {
    const char *text = getenv(name);
    return text ? atol(text) : 0;
}

static int is_path_below(const char *path) {
    const char *folder = getenv("FAIL_FOLDER");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_below(int file) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_path_below(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int error(void) { return number("FAIL_WITH") ? (int)number("FAIL_WITH") : EIO; }

/* Notes at once how many there were: a program may end without a last word. */
static void note(void) {
    static int file = -1;
    char text[64];
    const char *path = getenv("FAIL_COUNT");
    if (file < 0 && path) file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) REAL(pwrite)(file, text, snprintf(text, sizeof text, "%ld %ld\n", writes, failed), 0);
}

/* Whether this write fails; errno is set then. */
static int fails(int counts) {
    long at = number("FAIL_AT");
    if (!counts) return 0;
    writes++;
    int is_failing = at && (getenv("FAIL_ONCE") ? writes == at : writes >= at);
    failed += is_failing;
    note();
    if (is_failing) errno = error();
    return is_failing;
}

ssize_t write(int file, const void *data, size_t size) {
    return fails(file > 2 && is_below(file)) ? -1 : REAL(write)(file, data, size);
}
ssize_t pwrite(int file, const void *data, size_t size, off_t at) {
    return fails(is_below(file)) ? -1 : REAL(pwrite)(file, data, size, at);
}
ssize_t pwrite64(int file, const void *data, size_t size, off64_t at) {
    return fails(is_below(file)) ? -1 : REAL(pwrite64)(file, data, size, at);
}
int fsync(int file) { return fails(is_below(file)) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails(is_below(file)) ? -1 : REAL(fdatasync)(file); }
int ftruncate(int file, off_t size) { return fails(is_below(file)) ? -1 : REAL(ftruncate)(file, size); }
int ftruncate64(int file, off64_t size) { return fails(is_below(file)) ? -1 : REAL(ftruncate64)(file, size); }
int rename(const char *from, const char *to) { return fails(is_path_below(to)) ? -1 : REAL(rename)(from, to); }
int statvfs(const char *path, struct statvfs *room) {
    int status = REAL(statvfs)(path, room);
    if (failed && error() == ENOSPC && is_path_below(path)) room->f_bavail = room->f_bfree = 0;
    return status;
}
int statvfs64(const char *path, struct statvfs64 *room) {
    int status = REAL(statvfs64)(path, room);
    if (failed && error() == ENOSPC && is_path_below(path)) room->f_bavail = room->f_bfree = 0;
    return status;
}
