// ptrace(2) for the trials that kill a program at each of its system calls, or write down what it does to files: it takes a variable number of arguments, which
// Swift can't call.
#pragma once
#include <stdint.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/types.h>

static const int praat_PTRACE_SEIZE = PTRACE_SEIZE;
static const int praat_PTRACE_SYSCALL = PTRACE_SYSCALL;
static const int praat_PTRACE_LISTEN = PTRACE_LISTEN;
static const long praat_PTRACE_OPTIONS =
    PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;

static inline long praat_ptrace(int request, pid_t pid, long data) {
  return ptrace((enum __ptrace_request)request, pid, (void *)0, (void *)data);
}

// A system call at which a thread stopped: at its beginning, with its number and arguments, or at its end, with what it answered (below zero: an errno).
struct praat_call {
  int is_beginning;
  long number;
  unsigned long arguments[6];
  long answer;
};

// Whether the thread stopped at a call.
static inline int praat_stopped_call(pid_t pid, struct praat_call *call) {
  struct __ptrace_syscall_info info = {0};
  if (ptrace((enum __ptrace_request)PTRACE_GET_SYSCALL_INFO, pid, (void *)sizeof info, &info) <= 0) return 0;
  call->is_beginning = info.op == PTRACE_SYSCALL_INFO_ENTRY;
  if (call->is_beginning) {
    call->number = (long)info.entry.nr;
    for (int i = 0; i < 6; i++) call->arguments[i] = info.entry.args[i];
  } else if (info.op == PTRACE_SYSCALL_INFO_EXIT) {
    call->answer = info.exit.rval;
  } else {
    return 0;
  }
  return 1;
}

// The calls that change files. Some machines have only those that end in "at".
#ifdef SYS_open
static const long praat_SYS_open = SYS_open, praat_SYS_link = SYS_link, praat_SYS_rename = SYS_rename, praat_SYS_unlink = SYS_unlink,
                  praat_SYS_mkdir = SYS_mkdir;
#else
static const long praat_SYS_open = -1, praat_SYS_link = -1, praat_SYS_rename = -1, praat_SYS_unlink = -1, praat_SYS_mkdir = -1;
#endif
#ifdef SYS_renameat
static const long praat_SYS_renameat = SYS_renameat;
#else
static const long praat_SYS_renameat = -1;
#endif
static const long praat_SYS_openat = SYS_openat, praat_SYS_linkat = SYS_linkat, praat_SYS_renameat2 = SYS_renameat2,
                  praat_SYS_unlinkat = SYS_unlinkat, praat_SYS_mkdirat = SYS_mkdirat, praat_SYS_write = SYS_write,
                  praat_SYS_pwrite64 = SYS_pwrite64, praat_SYS_writev = SYS_writev, praat_SYS_pwritev = SYS_pwritev,
                  praat_SYS_fsync = SYS_fsync, praat_SYS_fdatasync = SYS_fdatasync, praat_SYS_ftruncate = SYS_ftruncate,
                  praat_SYS_truncate = SYS_truncate, praat_SYS_exit_group = SYS_exit_group;
