// The calls that stand before the system's own: those that sync, and those that need space. See powercut.h.
#define _GNU_SOURCE
#include "powercut.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

// Only these calls are seen by the program; the rest of this library is its own business.
#pragma GCC visibility push(default)

// How often a held sync looks whether it may go on. Chosen.
enum { HoldPauseNs = 1000000 };

static void pauseShortly(void)
{
    struct timespec pause = { 0, HoldPauseNs };
    nanosleep(&pause, NULL);
}

static int syncFile(int fd, long call)
{
    char buffer[PATH_MAX];
    const char *place = control == NULL ? NULL : watchedPath(fd, buffer);
    if (place == NULL)
    {
        return (int)syscall(call, fd);
    }

    if (atomic_load(&control->holdSyncs) != 0)
    {
        atomic_fetch_add(&control->heldSyncs, 1);
        while (atomic_load(&control->holdSyncs) != 0)
        {
            pauseShortly();
        }

        atomic_fetch_sub(&control->heldSyncs, 1);
    }

    while (atomic_load(&control->isCut) != 0)
    {
        pauseShortly();
    }

    long failures = atomic_load(&control->failSyncs);
    while (failures > 0 && !atomic_compare_exchange_weak(&control->failSyncs, &failures, failures - 1))
    {
    }

    if (failures > 0)
    {
        // Counted first: from then on writes look for what they bring back.
        atomic_fetch_add(&control->failedSyncs, 1);
        keep(fd, place, true);
        errno = EIO;
        return -1;
    }

    keep(fd, place, false);
    atomic_fetch_add(&control->syncs, 1);
    return 0;
}

int fsync(int fd)
{
    return syncFile(fd, SYS_fsync);
}

int fdatasync(int fd)
{
    return syncFile(fd, SYS_fdatasync);
}

// Whether bytes from offset on may be written. A negative offset is the file's own place. Blocks that a failed sync
// forgot and that are written again are dirty again.
static bool mayWrite(int fd, off_t offset, size_t count)
{
    char buffer[PATH_MAX];
    struct stat facts;
    bool isUsual = control == NULL
        || (atomic_load(&control->spaceLeft) < 0 && atomic_load(&control->failedSyncs) == 0);
    if (isUsual || fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode) || watchedPath(fd, buffer) == NULL)
    {
        return true;
    }

    bool appends = (fcntl(fd, F_GETFL) & O_APPEND) != 0;
    offset = appends ? facts.st_size : offset < 0 ? lseek(fd, 0, SEEK_CUR) : offset;
    long growth = offset + (off_t)count - facts.st_size;
    long left = atomic_load(&control->spaceLeft);
    while (growth > 0 && left >= 0)
    {
        if (growth > left)
        {
            atomic_fetch_add(&control->refusedWrites, 1);
            errno = ENOSPC;
            return false;
        }

        if (atomic_compare_exchange_weak(&control->spaceLeft, &left, left - growth))
        {
            break;
        }
    }

    if (count > 0 && atomic_load(&control->failedSyncs) != 0)
    {
        remember(fd, offset, count);
    }

    return true;
}

static size_t sum(const struct iovec *parts, int count)
{
    size_t bytes = 0;
    for (int index = 0; index < count; index++)
    {
        bytes += parts[index].iov_len;
    }

    return bytes;
}

ssize_t write(int fd, const void *bytes, size_t count)
{
    return mayWrite(fd, -1, count) ? syscall(SYS_write, fd, bytes, count) : -1;
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    return mayWrite(fd, -1, sum(parts, count)) ? syscall(SYS_writev, fd, parts, count) : -1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset)
{
    return mayWrite(fd, offset, count) ? syscall(SYS_pwrite64, fd, bytes, count, offset) : -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset)
{
    return pwrite64(fd, bytes, count, offset);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset)
{
    return mayWrite(fd, offset, sum(parts, count)) ? syscall(SYS_pwritev, fd, parts, count, offset, 0L) : -1;
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset)
{
    return pwritev64(fd, parts, count, offset);
}

int fallocate64(int fd, int mode, off64_t offset, off64_t count)
{
    return mayWrite(fd, offset, (size_t)count) ? (int)syscall(SYS_fallocate, fd, mode, offset, count) : -1;
}

int fallocate(int fd, int mode, off_t offset, off_t count)
{
    return fallocate64(fd, mode, offset, count);
}

// Unlike the others it gives the error instead of setting it.
int posix_fallocate64(int fd, off64_t offset, off64_t count)
{
    return fallocate64(fd, 0, offset, count) == 0 ? 0 : errno;
}

int posix_fallocate(int fd, off_t offset, off_t count)
{
    return posix_fallocate64(fd, offset, count);
}
