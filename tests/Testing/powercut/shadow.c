// What would be left after a power cut, and how it is kept. The rules are in powercut.h.
#define _GNU_SOURCE
#include "powercut.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Blocks copied at once. Chosen.
enum { CopyBlocks = 64 };

struct control *control;
static char root[PATH_MAX];
static char shadow[PATH_MAX];
static size_t rootLength;

static void fail(const char *what)
{
    dprintf(2, "powercut: %s: %s\n", what, strerror(errno));
    abort();
}

// Joins a path in PATH_MAX bytes.
__attribute__((format(printf, 2, 3))) static void join(char *path, const char *format, ...)
{
    va_list parts;
    va_start(parts, format);
    int length = vsnprintf(path, PATH_MAX, format, parts);
    va_end(parts);
    if (length < 0 || length >= PATH_MAX)
    {
        errno = ENAMETOOLONG;
        fail(path);
    }
}

__attribute__((constructor)) static void start(void)
{
    const char *watched = getenv("POWERCUT_ROOT");
    const char *kept = getenv("POWERCUT_SHADOW");
    if (watched == NULL || kept == NULL)
    {
        return;
    }

    char path[PATH_MAX];
    join(root, "%s", watched);
    join(shadow, "%s", kept);
    rootLength = strlen(root);
    join(path, "%s/control", shadow);
    int fd = open(path, O_RDWR | O_CLOEXEC);
    if (fd < 0)
    {
        fail(path);
    }

    void *mapped = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (mapped == MAP_FAILED)
    {
        fail("mmap");
    }

    close(fd);
    control = mapped;
}

const char *watchedPath(int fd, char *buffer)
{
    char link[PATH_MAX];
    join(link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, buffer, PATH_MAX - 1);
    if (length < 0)
    {
        return NULL;
    }

    buffer[length] = 0;
    static const char deleted[] = " (deleted)";
    size_t tail = sizeof deleted - 1;
    bool isDeleted = (size_t)length > tail && strcmp(buffer + length - tail, deleted) == 0;
    bool isBelow = strncmp(buffer, root, rootLength) == 0 && (buffer[rootLength] == '/' || buffer[rootLength] == 0);
    return isBelow && !isDeleted ? buffer + rootLength : NULL;
}

// The name of an inode in ino/: with its time of birth, since numbers are used again.
static bool inodePath(int folder, const char *name, const char *suffix, char *path, struct statx *facts)
{
    int flags = AT_SYMLINK_NOFOLLOW | (name[0] == 0 ? AT_EMPTY_PATH : 0);
    if (statx(folder, name, flags, STATX_BASIC_STATS | STATX_BTIME, facts) != 0)
    {
        return false;
    }

    join(
        path, "%s/ino/%llu-%lld.%09u%s", shadow, (unsigned long long)facts->stx_ino,
        (long long)facts->stx_btime.tv_sec, facts->stx_btime.tv_nsec, suffix);
    return true;
}

static void makeFolders(char *path)
{
    for (char *slash = path + strlen(shadow) + 1; (slash = strchr(slash, '/')) != NULL; slash++)
    {
        *slash = 0;
        if (mkdir(path, 0700) != 0 && errno != EEXIST)
        {
            fail(path);
        }

        *slash = '/';
    }
}

// Gives a kept inode its name in the tree, in place of what had that name.
static void nameInode(const char *inode, const char *named)
{
    struct stat kept, old;
    if (stat(inode, &kept) != 0)
    {
        fail(inode);
    }

    // A rename from one name of an inode to another of the same does nothing.
    if (stat(named, &old) == 0 && old.st_ino == kept.st_ino)
    {
        return;
    }

    char fresh[PATH_MAX];
    join(fresh, "%s/fresh", shadow);
    unlink(fresh);
    if (link(inode, fresh) != 0 || rename(fresh, named) != 0)
    {
        fail(named);
    }
}

static int openKept(const char *path)
{
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
    {
        fail(path);
    }

    return fd;
}

static void put(int fd, const void *bytes, size_t count, off_t offset)
{
    while (count > 0)
    {
        ssize_t written = syscall(SYS_pwrite64, fd, bytes, count, offset);
        if (written <= 0)
        {
            fail("write of the shadow");
        }

        bytes = (const char *)bytes + written;
        count -= (size_t)written;
        offset += written;
    }
}

// Copies a file's bytes into its shadow, but not the blocks that a failed sync forgot. With forget, copies nothing and
// forgets the blocks that differ.
static void copyBytes(int from, int to, const char *lostPath, bool forget)
{
    // Owner: who holds the lock.
    static char source[BlockBytes * CopyBlocks], target[BlockBytes * CopyBlocks];
    int lost = forget ? openKept(lostPath) : open(lostPath, O_RDWR | O_CLOEXEC);
    off_t offset = 0;
    ssize_t count;
    while ((count = pread(from, source, sizeof source, offset)) > 0)
    {
        ssize_t old = lost < 0 ? 0 : pread(to, target, sizeof target, offset);
        for (ssize_t at = 0; lost >= 0 && at < count; at += BlockBytes)
        {
            size_t length = count - at < BlockBytes ? (size_t)(count - at) : BlockBytes;
            char isLost = 0;
            off_t block = (offset + at) / BlockBytes;
            if (forget && (old < at + (ssize_t)length || memcmp(source + at, target + at, length) != 0))
            {
                put(lost, "\1", 1, block);
            }
            else if (!forget && (pread(lost, &isLost, 1, block) != 1 || isLost == 0))
            {
                put(to, source + at, length, offset + at);
            }
        }

        if (lost < 0)
        {
            put(to, source, (size_t)count, offset);
        }

        offset += count;
    }

    if (!forget && syscall(SYS_ftruncate, to, offset) != 0)
    {
        fail("ftruncate of the shadow");
    }

    if (lost >= 0)
    {
        close(lost);
    }
}

static void keepFile(int fd, const char *place, bool forget)
{
    char inode[PATH_MAX], lost[PATH_MAX], named[PATH_MAX], self[PATH_MAX];
    struct statx facts;
    if (!inodePath(fd, "", "", inode, &facts) || !inodePath(fd, "", ".lost", lost, &facts))
    {
        fail("statx");
    }

    // The caller's descriptor may be open for writing only.
    join(self, "/proc/self/fd/%d", fd);
    int from = open(self, O_RDONLY | O_CLOEXEC);
    if (from < 0)
    {
        fail(place);
    }

    int to = openKept(inode);
    copyBytes(from, to, lost, forget);
    close(from);
    close(to);
    if (!forget)
    {
        join(named, "%s/tree%s", shadow, place);
        makeFolders(named);
        nameInode(inode, named);
    }
}

static int removeOne(const char *path, const struct stat *facts, int type, struct FTW *where)
{
    (void)facts;
    (void)type;
    (void)where;
    return remove(path);
}

static void keepFolder(int fd, const char *place)
{
    char kept[PATH_MAX], named[PATH_MAX], inode[PATH_MAX];
    struct statx facts;
    join(kept, "%s/tree%s/", shadow, place);
    makeFolders(kept);

    // A descriptor of its own: the caller's place in the folder must not move.
    int own = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *live = own < 0 ? NULL : fdopendir(own);
    for (struct dirent *entry; live != NULL && (entry = readdir(live)) != NULL;)
    {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0
            || !inodePath(own, entry->d_name, "", inode, &facts))
        {
            continue;
        }

        join(named, "%s%s", kept, entry->d_name);
        if (S_ISDIR(facts.stx_mode))
        {
            mkdir(named, 0700);
        }
        else if (S_ISREG(facts.stx_mode))
        {
            close(openKept(inode));
            nameInode(inode, named);
        }
    }

    DIR *old = opendir(kept);
    for (struct dirent *entry; old != NULL && (entry = readdir(old)) != NULL;)
    {
        if (own >= 0 && faccessat(own, entry->d_name, F_OK, AT_SYMLINK_NOFOLLOW) != 0)
        {
            join(named, "%s%s", kept, entry->d_name);
            nftw(named, removeOne, 16, FTW_DEPTH | FTW_PHYS);
        }
    }

    if (old != NULL)
    {
        closedir(old);
    }

    if (live != NULL)
    {
        closedir(live);
    }
}

// Two syncs of one file never copy at once: the later would be undone by the earlier. The system drops the lock of a
// process that is killed.
void keep(int fd, const char *place, bool forget)
{
    char path[PATH_MAX];
    struct stat facts;
    join(path, "%s/lock", shadow);
    int gate = openKept(path);
    while (flock(gate, LOCK_EX) != 0)
    {
        if (errno != EINTR)
        {
            fail("flock");
        }
    }

    if (fstat(fd, &facts) == 0 && S_ISDIR(facts.st_mode))
    {
        keepFolder(fd, place);
    }
    else if (S_ISREG(facts.st_mode))
    {
        keepFile(fd, place, forget);
    }

    close(gate);
}

void remember(int fd, off_t offset, size_t count)
{
    char path[PATH_MAX];
    struct statx facts;
    int lost = inodePath(fd, "", ".lost", path, &facts) ? open(path, O_WRONLY | O_CLOEXEC) : -1;
    if (lost < 0)
    {
        return;
    }

    for (off_t block = offset / BlockBytes; block <= (offset + (off_t)count - 1) / BlockBytes; block++)
    {
        put(lost, "", 1, block);
    }

    close(lost);
}
