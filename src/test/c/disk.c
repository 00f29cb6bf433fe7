/*
 * A disk that fails, or whose every write is noted: preloaded into a program (LD_PRELOAD) by the tests of faults, Linux
 * only. Only the chart's file, its log and the notes of its chain's head are meant, by their names.
 *
 * Notes, one after another, numbers little-endian: 'N' file(1) length(4) name | 'W' file(1) offset(8) length(4) bytes
 * | 'T' file(1) size(8) | 'S' file(1) | 'A' number(8), something was acknowledged.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 4096
#define FILES 16

enum { WRITE = 1, SYNC = 2, READ = 3 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char kind_of[MOST]; /* 0: not ours; 'c' chart or log, 'h' head */
static char name_of[MOST][64];
static int failing, countdown, lasting, error_number, fired;
static int notes = -1;
static char noted[FILES][64];
static int noted_count;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static ssize_t (*write_)(int, const void *, size_t);

static void out(const void *bytes, size_t length) {
    if (!write_) write_ = real("write");
    const char *at = bytes;
    while (length > 0) {
        ssize_t done = write_(notes, at, length);
        if (done <= 0) return;
        at += done;
        length -= (size_t) done;
    }
}

static void out1(uint8_t value) { out(&value, 1); }
static void out4(uint32_t value) { out(&value, 4); }
static void out8(uint64_t value) { out(&value, 8); }

static int index_of(const char *name) {
    for (int i = 0; i < noted_count; i++)
        if (!strcmp(noted[i], name)) return i;
    if (noted_count == FILES) return FILES - 1;
    strcpy(noted[noted_count], name);
    out1('N'); out1((uint8_t) noted_count); out4((uint32_t) strlen(name)); out(name, strlen(name));
    return noted_count++;
}

static void opened(int fd, const char *path) {
    if (fd < 0 || fd >= MOST) return;
    const char *name = strrchr(path, '/');
    name = name ? name + 1 : path;
    size_t length = strlen(name);
    kind_of[fd] = 0;
    if (length >= 64) return;
    if (!strcmp(name, "chart.mesochart") || !strcmp(name, "chart.mesochart-wal")) kind_of[fd] = 'c';
    else if (length > 5 && !strcmp(name + length - 5, ".head")) kind_of[fd] = 'h';
    strcpy(name_of[fd], name);
}

static int ours(int fd) { return fd >= 0 && fd < MOST && kind_of[fd]; }

/* Whether this call is the one that fails. */
static int fails(int fd, int kind) {
    if (!ours(fd) || kind_of[fd] != 'c' || failing != kind) return 0;
    pthread_mutex_lock(&lock);
    int now = failing == kind && (countdown == 1 || (countdown <= 0 && lasting));
    if (countdown > 0) countdown--;
    if (now) fired++;
    pthread_mutex_unlock(&lock);
    if (now) errno = error_number;
    return now;
}

static void written(int fd, const void *bytes, ssize_t length, off64_t at) {
    if (notes < 0 || !ours(fd) || length <= 0) return;
    pthread_mutex_lock(&lock);
    int file = index_of(name_of[fd]);
    out1('W'); out1((uint8_t) file); out8((uint64_t) at); out4((uint32_t) length); out(bytes, (size_t) length);
    pthread_mutex_unlock(&lock);
}

/* ---- what the tests call ---- */

void disk_fail(int kind, int nth, int for_good, int error) {
    pthread_mutex_lock(&lock);
    failing = kind; countdown = nth; lasting = for_good; error_number = error;
    if (kind) fired = 0;
    pthread_mutex_unlock(&lock);
}

/* How often a call failed since it was said that it should. */
int disk_failed(void) { return fired; }

void disk_note(const char *path) { notes = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600); }

void disk_acknowledged(int64_t number) {
    pthread_mutex_lock(&lock);
    if (notes >= 0) { out1('A'); out8((uint64_t) number); }
    pthread_mutex_unlock(&lock);
}

/* ---- what the program calls ---- */

#define OPENING(NAME)                                                            \
    int NAME(const char *path, int flags, ...) {                                 \
        static int (*next)(const char *, int, ...);                              \
        if (!next) next = real(#NAME);                                           \
        va_list rest; va_start(rest, flags);                                     \
        mode_t mode = (mode_t) va_arg(rest, int); va_end(rest);                  \
        int fd = next(path, flags, mode);                                        \
        opened(fd, path);                                                        \
        return fd;                                                               \
    }

OPENING(open)
OPENING(open64)

int close(int fd) {
    static int (*next)(int);
    if (!next) next = real("close");
    if (fd >= 0 && fd < MOST) kind_of[fd] = 0;
    return next(fd);
}

ssize_t write(int fd, const void *bytes, size_t length) {
    if (!write_) write_ = real("write");
    if (fails(fd, WRITE)) return -1;
    off64_t at = ours(fd) && notes >= 0 ? lseek64(fd, 0, SEEK_CUR) : 0;
    ssize_t done = write_(fd, bytes, length);
    written(fd, bytes, done, at);
    return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
    static ssize_t (*next)(int, const void *, size_t, off64_t);
    if (!next) next = real("pwrite64");
    if (fails(fd, WRITE)) return -1;
    ssize_t done = next(fd, bytes, length, at);
    written(fd, bytes, done, at);
    return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

ssize_t read(int fd, void *bytes, size_t length) {
    static ssize_t (*next)(int, void *, size_t);
    if (!next) next = real("read");
    return fails(fd, READ) ? -1 : next(fd, bytes, length);
}

ssize_t pread64(int fd, void *bytes, size_t length, off64_t at) {
    static ssize_t (*next)(int, void *, size_t, off64_t);
    if (!next) next = real("pread64");
    return fails(fd, READ) ? -1 : next(fd, bytes, length, at);
}

ssize_t pread(int fd, void *bytes, size_t length, off_t at) { return pread64(fd, bytes, length, at); }

static int synced(int fd, const char *name) {
    int (*next)(int) = real(name);
    if (fails(fd, SYNC)) return -1;
    int result = next(fd);
    if (notes >= 0 && ours(fd) && result == 0) {
        pthread_mutex_lock(&lock);
        int file = index_of(name_of[fd]);
        out1('S'); out1((uint8_t) file);
        pthread_mutex_unlock(&lock);
    }
    return result;
}

int fsync(int fd) { return synced(fd, "fsync"); }
int fdatasync(int fd) { return synced(fd, "fdatasync"); }

int ftruncate64(int fd, off64_t size) {
    static int (*next)(int, off64_t);
    if (!next) next = real("ftruncate64");
    if (fails(fd, WRITE)) return -1;
    int result = next(fd, size);
    if (notes >= 0 && ours(fd) && result == 0) {
        pthread_mutex_lock(&lock);
        int file = index_of(name_of[fd]);
        out1('T'); out1((uint8_t) file); out8((uint64_t) size);
        pthread_mutex_unlock(&lock);
    }
    return result;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
