// libc that Swift's Glibc module does not show: the width of a character, locks that belong to an open file, signals as a descriptor.
//
// No _GNU_SOURCE: it gives fd_set's member another name than Swift's Glibc module has read, and a file that imports both no longer compiles. What only
// GNU's headers show is written out below.
#pragma once
#include "crc32.h"
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/timerfd.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// <wchar.h> hides these without XOPEN.
extern int wcwidth(wchar_t c);
extern int wcswidth(const wchar_t *text, size_t length);

// Locks that belong to an open file (fcntl(2), "Open file description locks"); the numbers are those of <bits/fcntl-linux.h>.
static const int praat_F_OFD_GETLK = 36;
static const int praat_F_OFD_SETLK = 37;
static const int praat_F_OFD_SETLKW = 38;

// A timer whose signal comes to the thread that made it: SIGEV_THREAD_ID, which only GNU's headers show. The first timer of a
// process is a null pointer, so whether there is one is told apart from it.
#include <sys/syscall.h>
#include <time.h>
static inline int praat_thread_timer(int number, timer_t *timer) {
  struct sigevent event = {0};
  event.sigev_notify = 4;
  event.sigev_signo = number;
  event._sigev_un._tid = (int)syscall(SYS_gettid);
  return timer_create(CLOCK_MONOTONIC, &event, timer);
}

// A file that is nowhere but in memory. By its number: <sys/mman.h> shows it only with GNU's own additions.
static inline int praat_memory_file(void) { return (int)syscall(SYS_memfd_create, "praatplaat", 1U /* MFD_CLOEXEC */); }

// A terminal of a test's own (Tests/Bench), which <stdlib.h> hides without XOPEN.
extern int posix_openpt(int flags);
extern int grantpt(int fd);
extern int unlockpt(int fd);
extern char *ptsname(int fd);

// Starting programs from tests (Tests/ProcessKit) with nothing of ours open in them; GNU's own additions to <spawn.h>.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
static inline int praat_spawn_close_others(posix_spawn_file_actions_t *actions) {
  return posix_spawn_file_actions_addclosefrom_np(actions, 3);
}
static inline int praat_spawn_chdir(posix_spawn_file_actions_t *actions, const char *path) {
  return posix_spawn_file_actions_addchdir_np(actions, path);
}
