// ptrace(2) for the trials that kill a program at each of its system calls: it takes a variable number of arguments, which Swift can't call.
#pragma once
#include <stdint.h>
#include <sys/ptrace.h>
#include <sys/types.h>

static const int praat_PTRACE_SEIZE = PTRACE_SEIZE;
static const int praat_PTRACE_SYSCALL = PTRACE_SYSCALL;
static const int praat_PTRACE_LISTEN = PTRACE_LISTEN;
static const long praat_PTRACE_OPTIONS =
    PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;

static inline long praat_ptrace(int request, pid_t pid, long data) {
  return ptrace((enum __ptrace_request)request, pid, (void *)0, (void *)data);
}

// Whether a thread that stopped at a system call is at its beginning, and which call it is; -1 where it is not.
static inline long praat_entered_call(pid_t pid) {
  struct __ptrace_syscall_info info = {0};
  if (ptrace((enum __ptrace_request)PTRACE_GET_SYSCALL_INFO, pid, (void *)sizeof info, &info) <= 0) return -1;
  return info.op == PTRACE_SYSCALL_INFO_ENTRY ? (long)info.entry.nr : -1;
}
