/* Preloaded into a program: fails its writes to files below FAIL_FOLDER, from the one whose number is FAIL_AT on.
 *
 * FAIL_WITH is the error (a number of errno). FAIL_ONCE fails that write alone. How many there were is written to
 * FAIL_COUNT when the program ends, so that a first run without FAIL_AT says how many to try.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

/* Whether this write fails; errno is set then. */
static int fails(int counts) {
    long at = number("FAIL_AT");
    if (!counts) return 0;
    writes++;
    if (at && (getenv("FAIL_ONCE") ? writes == at : writes >= at)) {
        failed++;
        errno = number("FAIL_WITH") ? (int)number("FAIL_WITH") : EIO;
        return 1;
    }
    return 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

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

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("FAIL_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) {
        fprintf(file, "%ld %ld\n", writes, failed);
        fclose(file);
    }
}
