// libc that Swift's Glibc module does not show: the width of a character, locks that belong to an open file, signals as a descriptor.
//
// No _GNU_SOURCE: it gives fd_set's member another name than Swift's Glibc module has read, and a file that imports both no longer compiles. What only
// GNU's headers show is written out below.
#pragma once
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
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

// <wchar.h> hides wcwidth without XOPEN.
extern int wcwidth(wchar_t c);

// Locks that belong to an open file (fcntl(2), "Open file description locks"); the numbers are those of <bits/fcntl-linux.h>.
static const int praat_F_OFD_SETLK = 37;
static const int praat_F_OFD_SETLKW = 38;
