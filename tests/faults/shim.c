/* Stands between a program and its disk (LD_PRELOAD), for the files below one folder only.

   It counts their I/O operations, lets the n-th fail (once or for ever), cuts writes short, ends the disk's room,
   kills the process before an operation, and writes every change into a log from which power cuts are replayed.
   Switched by the program itself through the disk_… functions (tests/faults/shim.py); idle until disk_watch. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(real))dlsym(RTLD_NEXT, #name)
#define FILES 4096
#define LENGTH 4096

enum kind { OPEN = 1, READ = 2, WRITE = 4, SYNC = 8, TRUNCATE = 16, UNLINK = 32, RENAME = 64, MKDIR = 128, MARK = 256,
            CREATE = 512, RMDIR = 1024 };
enum action { FAIL = 0, SHORT = 1, KILL = 2 };

static char root[LENGTH];
static size_t root_length;
static char *paths[FILES];
static long counted, failing, failed, kinds;
static int action, error_number, forever;
static long long room = -1;
static int log_file = -1;
static useconds_t slowness;

/* -- what the tests switch ------------------------------------------------------------------------------------- */

void disk_watch(const char *folder) { root_length = strlen(folder); memcpy(root, folder, root_length + 1); }

void disk_arm(long nth, int what, int error, int always, long which)
{
    counted = failed = 0; failing = nth; action = what; error_number = error; forever = always; kinds = which;
}

void disk_room(long long bytes) { room = bytes; failed = 0; }
long long disk_room_left(void) { return room; }
void disk_disarm(void) { failing = 0; room = -1; }
long disk_counted(void) { return counted; }
long disk_failed(void) { return failed; }
void disk_log(int file) { log_file = file; }
void disk_slow(unsigned microseconds) { slowness = microseconds; }

/* -- the log --------------------------------------------------------------------------------------------------- */

static void note(uint32_t kind, const char *path, uint64_t offset, const void *content, size_t size)
{
    struct { uint32_t kind, path; uint64_t offset, size; } head = { kind, (uint32_t)strlen(path), offset, size };
    struct iovec parts[3] = { { &head, sizeof head }, { (void *)path, head.path }, { (void *)content, size } };
    if (log_file < 0) return;
    int before = errno;
    syscall(SYS_writev, log_file, parts, 3);
    errno = before;
}

void disk_mark(const char *text) { note(MARK, "", 0, text, strlen(text)); }

/* -- which files are watched ----------------------------------------------------------------------------------- */

static int inside(const char *path)
{
    return root_length && !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]);
}

static const char *watched(int file) { return file >= 0 && file < FILES ? paths[file] : NULL; }

/* The path below the folder, made whole where it is told relative to an open folder; NULL if it is none of ours. */
static const char *whole(int folder, const char *path, char *room_for_it)
{
    const char *above = path[0] == '/' ? NULL : watched(folder);
    if (path[0] == '/') snprintf(room_for_it, LENGTH, "%s", path);
    else if (above) snprintf(room_for_it, LENGTH, "%s/%s", above, path);
    else return NULL;
    return inside(room_for_it) ? room_for_it : NULL;
}

static void opened(int file, const char *path)
{
    if (file < 0 || file >= FILES) return;
    free(paths[file]);
    paths[file] = path ? strdup(path) : NULL;
}

static void renamed(const char *from, const char *to)
{
    size_t length = strlen(from);
    for (int file = 0; file < FILES; file++) {
        char *path = paths[file], after[2 * LENGTH];
        if (!path || strncmp(path, from, length) || (path[length] && path[length] != '/')) continue;
        snprintf(after, sizeof after, "%s%s", to, path + length);
        paths[file] = strdup(after);
        free(path);
    }
}

/* -- faults ---------------------------------------------------------------------------------------------------- */

/* Whether this operation fails now; errno is set. A short write is left to its caller. */
static int fails(enum kind kind)
{
    if (!(kinds & kind)) return 0;
    counted++;
    if (!failing || !(counted == failing || (forever && counted > failing))) return 0;
    if (action == KILL) { syscall(SYS_kill, getpid(), SIGKILL); for (;;) pause(); }
    if (action == SHORT && failed == 0 && kind == WRITE) { failed++; return 2; }
    failed++;
    errno = error_number;
    return 1;
}

/* Whether the disk is full for so many bytes more at the end of a file. */
static int is_full(long long more)
{
    if (room < 0 || more <= 0) return 0;
    if (more <= room) { room -= more; return 0; }
    failed++;
    errno = ENOSPC;
    return 1;
}

static long long beyond(int file, long long offset, size_t size)
{
    struct stat state;
    return fstat(file, &state) ? 0 : offset + (long long)size - (long long)state.st_size;
}

/* -- what stands in for the system's functions ------------------------------------------------------------------ */

static int open_file(int folder, const char *path, int flags, mode_t mode)
{
    REAL(openat64);
    char text[LENGTH];
    const char *ours = root_length ? whole(folder, path, text) : NULL;
    struct stat state;
    int is_new = ours && (flags & O_CREAT) && lstat(ours, &state) != 0;
    if (ours && (fails(OPEN) == 1 || (is_new && is_full(1)))) return -1;
    int file = real(folder, path, flags, mode);
    if (file >= 0) opened(file, ours);
    if (file >= 0 && is_new) note(CREATE, ours, 0, NULL, 0);
    if (file >= 0 && ours && (flags & O_TRUNC) && !is_new) note(TRUNCATE, ours, 0, NULL, 0);
    return file;
}

#define OPENED(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }

int open(const char *path, int flags, ...) { OPENED(flags) return open_file(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { OPENED(flags) return open_file(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { OPENED(flags) return open_file(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { OPENED(flags) return open_file(folder, path, flags, mode); }

int close(int file)
{
    REAL(close);
    if (watched(file)) opened(file, NULL);
    return real(file);
}

ssize_t read(int file, void *into, size_t size)
{
    REAL(read);
    return watched(file) && fails(READ) == 1 ? -1 : real(file, into, size);
}

ssize_t pread64(int file, void *into, size_t size, off64_t offset)
{
    REAL(pread64);
    return watched(file) && fails(READ) == 1 ? -1 : real(file, into, size, offset);
}

ssize_t pread(int file, void *into, size_t size, off_t offset) { return pread64(file, into, size, offset); }

ssize_t pwrite64(int file, const void *from, size_t size, off64_t offset)
{
    REAL(pwrite64);
    const char *path = watched(file);
    int wrong = path ? fails(WRITE) : 0;
    if (wrong == 1 || (path && is_full(beyond(file, offset, size)))) return -1;
    ssize_t done = real(file, from, wrong ? size / 2 : size, offset);
    if (path && done > 0) note(WRITE, path, (uint64_t)offset, from, (size_t)done);
    return done;
}

ssize_t pwrite(int file, const void *from, size_t size, off_t offset) { return pwrite64(file, from, size, offset); }

ssize_t write(int file, const void *from, size_t size)
{
    REAL(write);
    const char *path = watched(file);
    off_t offset = path ? lseek(file, 0, SEEK_CUR) : 0;
    int wrong = path ? fails(WRITE) : 0;
    if (wrong == 1 || (path && is_full(beyond(file, offset, size)))) return -1;
    ssize_t done = real(file, from, wrong ? size / 2 : size);
    if (path && done > 0) note(WRITE, path, (uint64_t)offset, from, (size_t)done);
    return done;
}

static int synced(int file, int (*real)(int))
{
    const char *path = watched(file);
    if (path && fails(SYNC) == 1) return -1;
    if (path && slowness) usleep(slowness);
    int done = real(file);
    if (path && done == 0) note(SYNC, path, 0, NULL, 0);
    return done;
}

int fsync(int file) { REAL(fsync); return synced(file, real); }
int fdatasync(int file) { REAL(fdatasync); return synced(file, real); }

int ftruncate64(int file, off64_t size)
{
    REAL(ftruncate64);
    const char *path = watched(file);
    if (path && (fails(TRUNCATE) == 1 || is_full(beyond(file, size, 0)))) return -1;
    int done = real(file, size);
    if (path && done == 0) note(TRUNCATE, path, (uint64_t)size, NULL, 0);
    return done;
}

int ftruncate(int file, off_t size) { return ftruncate64(file, size); }

int unlinkat(int folder, const char *path, int flags)
{
    REAL(unlinkat);
    char text[LENGTH];
    const char *ours = root_length ? whole(folder, path, text) : NULL;
    if (ours && fails(UNLINK) == 1) return -1;
    int done = real(folder, path, flags);
    if (ours && done == 0) note(flags & AT_REMOVEDIR ? RMDIR : UNLINK, ours, 0, NULL, 0);
    return done;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    REAL(renameat);
    char text[LENGTH], other[LENGTH];
    const char *before = root_length ? whole(from_folder, from, text) : NULL;
    const char *after = root_length ? whole(to_folder, to, other) : NULL;
    if ((before || after) && fails(RENAME) == 1) return -1;
    int done = real(from_folder, from, to_folder, to);
    if (done == 0 && before && after) { renamed(before, after); note(RENAME, before, 0, after, strlen(after)); }
    return done;
}

int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int mkdirat(int folder, const char *path, mode_t mode)
{
    REAL(mkdirat);
    char text[LENGTH];
    const char *ours = root_length ? whole(folder, path, text) : NULL;
    if (ours && (fails(MKDIR) == 1 || is_full(1))) return -1;
    int done = real(folder, path, mode);
    if (ours && done == 0) note(MKDIR, ours, 0, NULL, 0);
    return done;
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
