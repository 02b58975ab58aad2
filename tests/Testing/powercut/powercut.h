// A disk that forgets, for tests: preloaded into every process that writes below one folder, it keeps beside that
// folder what would be left of it after a power cut. Built and used by PowerCutDisk.cs; Linux only.
//
// Environment:  POWERCUT_ROOT   the folder that is watched, without symbolic links
//               POWERCUT_SHADOW the folder that gets: tree/ (what a cut leaves), ino/ (the same files by inode),
//                               lock, control (see struct control)
//
// What is durable, and so in tree/:
// - The bytes and the length of a file are as they were when fsync or fdatasync of that file last ended. Nothing
//   else is: not what close, exit, sync_file_range or time would have written.
// - fsync of a file also makes its own name durable, with the folders above it. ext4, XFS, btrfs and F2FS all do so
//   for a new file, and SQLite's database file relies on it.
// - Any other creation, rename or removal is durable when the folder that it happens in is synced, and not before. A
//   file whose name is durable but which was never synced is empty (delayed allocation).
// - A sync that ends in EIO forgets: the bytes that it should have written count as written from then on, so that
//   only those that are written again reach the disk, as Linux does.
// What the program sees is the real folder, as it does with a page cache. The watched programs must neither open with
// O_SYNC or O_DSYNC nor use msync, syncfs or io_uring; PowerCutDisk's users check that where it is a setting.
#pragma once
#include <stdatomic.h>
#include <stdbool.h>
#include <sys/types.h>

// The test reads and writes these words in the file "control"; all processes share them.
struct control
{
    _Atomic long spaceLeft;     // bytes by which files may still grow; -1: without bound
    _Atomic long holdSyncs;     // not 0: each sync waits until it is 0 again
    _Atomic long failSyncs;     // that many syncs end in EIO, then none
    _Atomic long isCut;         // not 0: the power is gone: no sync ever ends
    _Atomic long syncs;         // counts the syncs that ended well
    _Atomic long heldSyncs;     // syncs that wait now
    _Atomic long refusedWrites; // counts the writes that found no space
    _Atomic long failedSyncs;   // counts the syncs that ended in EIO
};

// The blocks in which a file is kept and forgotten: a page of the page cache.
enum { BlockBytes = 4096 };

// NULL where nothing is watched: then every call is the system's own.
extern struct control *control;

// The place of an open file below the root; NULL when it is elsewhere or has no name any more. The buffer has PATH_MAX.
const char *watchedPath(int fd, char *buffer);

// Makes durable what a sync of this file or folder does. With forget, the sync fails instead: the bytes are lost.
void keep(int fd, const char *place, bool forget);

// The bytes are written again, so that the next sync has to make them durable.
void remember(int fd, off_t offset, size_t count);
