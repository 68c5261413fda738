// libc that Swift's Glibc module does not show: the width of a character, locks that belong to an open file, signals as a descriptor.
#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// <wchar.h> may already have been read without XOPEN, which hides wcwidth.
extern int wcwidth(wchar_t c);

static const int praat_F_OFD_SETLK = 37;
static const int praat_F_OFD_SETLKW = 38;
