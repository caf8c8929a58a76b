// Stands between a program and the disk (LD_PRELOAD): counts its calls on files below one folder, makes one of them fail,
// or records what they change. disk.py builds it and sets it up.
//
//   FAULTS_UNDER   the folder; calls on anything elsewhere pass untouched
//   FAULTS_LOG     a file that gets a line "KIND<TAB>PATH" per call
//   FAULTS_RECORD  a file that gets each change: "KIND<TAB>INODE<TAB>OFFSET<TAB>BYTES<TAB>PATH<TAB>NEW PATH", then the bytes
//   FAULTS_KIND    the kind of call that fails: open, read, write, fsync, rename, truncate, close, mkdir, unlink or mmap
//   FAULTS_AT      which call of that kind fails, from 1
//   FAULTS_ERROR   its errno; 0 writes only half; -1 ends the program by SIGKILL before the call;
//                  -2 lets two seconds pass before it
//   FAULTS_STICKY  1 makes every later call of the kind fail, too, as on a disk that stays full
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *under, *failing_kind;
static int log_file = -1, record_file = -1, failing_call, error_number, is_sticky, count;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;


static int appending(const char *variable) {
  const char *path = getenv(variable);
  if (!path) return -1;
  int file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  int high = fcntl(file, F_DUPFD_CLOEXEC, 700);  // out of the way of the program's own numbers
  syscall(SYS_close, file);
  return high;
}

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("FAULTS_AT"), *error = getenv("FAULTS_ERROR"), *sticky = getenv("FAULTS_STICKY");
  under = getenv("FAULTS_UNDER");
  failing_kind = getenv("FAULTS_KIND");
  failing_call = at ? atoi(at) : 0;
  error_number = error ? atoi(error) : EIO;
  is_sticky = sticky && *sticky == '1';
  log_file = appending("FAULTS_LOG");
  record_file = appending("FAULTS_RECORD");
  unsetenv("LD_PRELOAD");  // the user's editor is not what is tested
}

static int is_below(const char *path) {
  return under && path && strncmp(path, under, strlen(under)) == 0;
}

static const char *full(int folder, const char *path, char *room) {
  char start[64];
  if (!path || path[0] == '/') return path;
  if (folder == AT_FDCWD) strcpy(start, "/proc/self/cwd");
  else snprintf(start, sizeof start, "/proc/self/fd/%d", folder);
  ssize_t length = readlink(start, room, PATH_MAX - 1);
  if (length < 0) return path;
  snprintf(room + length, PATH_MAX - length, "/%s", path);
  return room;
}

static const char *path_of(int file, char *room) {
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  ssize_t length = readlink(name, room, PATH_MAX - 1);
  if (length < 0) return NULL;
  room[length] = 0;
  return room;
}

static unsigned long inode_of(int file, const char *path) {
  struct stat status;
  return (file >= 0 ? fstat(file, &status) : stat(path, &status)) == 0 ? status.st_ino : 0;
}

// Called with the mutex held: logs the call, and says whether it is to fail.
static int fails(const char *kind, const char *path) {
  char line[PATH_MAX + 32];
  if (log_file >= 0) {
    int length = snprintf(line, sizeof line, "%s\t%s\n", kind, path);
    syscall(SYS_write, log_file, line, length);
  }
  if (!failing_kind || strcmp(kind, failing_kind) != 0) return 0;
  count++;
  if (!(is_sticky ? count >= failing_call : count == failing_call)) return 0;
  if (error_number == -1) kill(getpid(), SIGKILL);
  if (error_number == -2) {
    usleep(2000000);
    return 0;
  }
  errno = error_number;
  return 1;
}

static void record(
    const char *kind, unsigned long inode, off_t offset, size_t bytes, const char *path, const char *to, const void *data) {
  if (record_file < 0) return;
  char line[2 * PATH_MAX + 128];
  int length = snprintf(line, sizeof line, "%s\t%lu\t%ld\t%zu\t%s\t%s\n", kind, inode, (long)offset, bytes, path, to ? to : "");
  struct iovec parts[2] = {{line, length}, {(void *)data, data ? bytes : 0}};
  syscall(SYS_writev, record_file, parts, 2);
}

#define LOCK pthread_mutex_lock(&mutex)
#define UNLOCK do { int kept = errno; pthread_mutex_unlock(&mutex); errno = kept; } while (0)

static int opening(int folder, const char *path, int flags, mode_t mode) {
  char room[PATH_MAX];
  const char *where = full(folder, path, room);
  if (!is_below(where)) return syscall(SYS_openat, folder, path, flags, mode);
  LOCK;
  int file = -1, is_new = (flags & O_CREAT) && access(where, F_OK) != 0;
  if (!fails("open", where)) file = syscall(SYS_openat, folder, path, flags, mode);
  if (file >= 0 && is_new) record("create", inode_of(file, NULL), 0, 0, where, NULL, NULL);
  else if (file >= 0 && (flags & O_TRUNC)) record("truncate", inode_of(file, NULL), 0, 0, where, NULL, NULL);
  UNLOCK;
  return file;
}

#define WITH_MODE \
  mode_t mode = 0; \
  if (flags & (O_CREAT | __O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { WITH_MODE return opening(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { WITH_MODE return opening(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { WITH_MODE return opening(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { WITH_MODE return opening(folder, path, flags, mode); }
int creat(const char *path, mode_t mode) { return opening(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return opening(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int __open_2(const char *path, int flags) { return opening(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opening(AT_FDCWD, path, flags, 0); }

// A call on an open file: `call` is made unless it has to fail; `note` records it.
#define ON_FILE(kind, file, failed, call, note) do { \
    char room[PATH_MAX]; \
    const char *where = under ? path_of(file, room) : NULL; \
    if (!is_below(where)) return call; \
    LOCK; \
    __typeof__(call) result = failed; \
    if (!fails(kind, where)) { result = call; if (result >= 0) { note; } } \
    UNLOCK; \
    return result; \
  } while (0)

ssize_t read(int file, void *data, size_t bytes) { ON_FILE("read", file, -1, syscall(SYS_read, file, data, bytes), ); }
ssize_t pread(int file, void *data, size_t bytes, off_t at) {
  ON_FILE("read", file, -1, syscall(SYS_pread64, file, data, bytes, at), );
}
ssize_t pread64(int file, void *data, size_t bytes, off64_t at) { return pread(file, data, bytes, at); }
ssize_t __read_chk(int file, void *data, size_t bytes, size_t room) { return read(file, data, bytes); }
ssize_t __pread64_chk(int file, void *data, size_t bytes, off64_t at, size_t room) { return pread(file, data, bytes, at); }

// `at` is -1 for where the file stands.
static ssize_t writing(int file, const void *data, size_t bytes, off_t at) {
  char room[PATH_MAX];
  const char *where = under ? path_of(file, room) : NULL;
  if (!is_below(where)) {
    return at < 0 ? syscall(SYS_write, file, data, bytes) : syscall(SYS_pwrite64, file, data, bytes, at);
  }
  LOCK;
  off_t place = at >= 0 ? at : lseek(file, 0, fcntl(file, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
  ssize_t result = -1;
  int has_failed = fails("write", where);
  if (has_failed && error_number == 0 && bytes > 1) { bytes /= 2; has_failed = 0; }
  if (!has_failed || error_number == 0) {
    result = at < 0 ? syscall(SYS_write, file, data, bytes) : syscall(SYS_pwrite64, file, data, bytes, at);
  }
  if (result > 0) record("write", inode_of(file, NULL), place, result, where, NULL, data);
  UNLOCK;
  return result;
}
ssize_t write(int file, const void *data, size_t bytes) { return writing(file, data, bytes, -1); }
ssize_t pwrite(int file, const void *data, size_t bytes, off_t at) { return writing(file, data, bytes, at); }
ssize_t pwrite64(int file, const void *data, size_t bytes, off64_t at) { return writing(file, data, bytes, at); }
ssize_t writev(int file, const struct iovec *parts, int count) {
  char room[PATH_MAX];
  if (!under || !is_below(path_of(file, room))) return syscall(SYS_writev, file, parts, count);
  // One part after the other is a short write at worst, which any caller must expect.
  ssize_t sum = 0;
  for (int part = 0; part < count; part++) {
    ssize_t written = writing(file, parts[part].iov_base, parts[part].iov_len, -1);
    if (written < 0) return sum ? sum : -1;
    sum += written;
    if ((size_t)written < parts[part].iov_len) break;
  }
  return sum;
}

int fsync(int file) {
  ON_FILE("fsync", file, -1, (int)syscall(SYS_fsync, file), record("fsync", inode_of(file, NULL), 0, 0, where, NULL, NULL));
}
int fdatasync(int file) { return fsync(file); }
int ftruncate(int file, off_t size) {
  ON_FILE("truncate", file, -1, (int)syscall(SYS_ftruncate, file, size),
    record("truncate", inode_of(file, NULL), size, 0, where, NULL, NULL));
}
int ftruncate64(int file, off64_t size) { return ftruncate(file, size); }

int close(int file) {
  char room[PATH_MAX];
  const char *where = under ? path_of(file, room) : NULL;
  if (!is_below(where)) return syscall(SYS_close, file);
  LOCK;
  int has_failed = fails("close", where), kept = errno;
  int result = syscall(SYS_close, file);  // a close that fails has closed all the same
  if (has_failed) { result = -1; errno = kept; }
  UNLOCK;
  return result;
}

static int naming(const char *kind, int folder, const char *path, int to_folder, const char *to, int is_link, int flags) {
  char room[PATH_MAX], other[PATH_MAX];
  const char *where = full(folder, path, room), *target = full(to_folder, to, other);
  int is_ours = is_below(where) || is_below(target), result = -1;
  if (is_ours) LOCK;
  if (!is_ours || !fails(kind, target)) {
    result = is_link ? syscall(SYS_linkat, folder, path, to_folder, to, flags)
                     : syscall(SYS_renameat2, folder, path, to_folder, to, flags);
  }
  if (is_ours) {
    if (result == 0) record(is_link ? "link" : "rename", inode_of(-1, target), 0, 0, where, target, NULL);
    UNLOCK;
  }
  return result;
}
int rename(const char *path, const char *to) { return naming("rename", AT_FDCWD, path, AT_FDCWD, to, 0, 0); }
int renameat(int a, const char *path, int b, const char *to) { return naming("rename", a, path, b, to, 0, 0); }
int renameat2(int a, const char *path, int b, const char *to, unsigned flags) {
  return naming("rename", a, path, b, to, 0, flags);
}
int link(const char *path, const char *to) { return naming("rename", AT_FDCWD, path, AT_FDCWD, to, 1, 0); }
int linkat(int a, const char *path, int b, const char *to, int flags) { return naming("rename", a, path, b, to, 1, flags); }

// A call on a name.
#define ON_NAME(kind, folder, path, call, note) do { \
    char room[PATH_MAX]; \
    const char *where = full(folder, path, room); \
    if (!is_below(where)) return call; \
    LOCK; \
    int result = -1; \
    if (!fails(kind, where)) { result = call; if (result == 0) record(note, 0, 0, 0, where, NULL, NULL); } \
    UNLOCK; \
    return result; \
  } while (0)
int mkdirat(int folder, const char *path, mode_t mode) {
  ON_NAME("mkdir", folder, path, syscall(SYS_mkdirat, folder, path, mode), "mkdir");
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
int unlinkat(int folder, const char *path, int flags) {
  ON_NAME("unlink", folder, path, syscall(SYS_unlinkat, folder, path, flags), "unlink");
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

void *mmap(void *address, size_t bytes, int protection, int flags, int file, off_t at) {
  char room[PATH_MAX];
  const char *where = under && file >= 0 ? path_of(file, room) : NULL;
  if (is_below(where)) {
    LOCK;
    int has_failed = fails("mmap", where);
    UNLOCK;
    if (has_failed) return MAP_FAILED;
  }
  return (void *)syscall(SYS_mmap, address, bytes, protection, flags, file, at);
}
void *mmap64(void *address, size_t bytes, int protection, int flags, int file, off64_t at) {
  return mmap(address, bytes, protection, flags, file, at);
}
