// Gives the terminal back when the program dies or exits with curses still on the screen. The handlers call
// nothing but async-signal-safe functions: no curses, no stdio, no allocation.
#define _GNU_SOURCE 1
#include "CTerminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int deadly[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { deadly_count = sizeof deadly / sizeof *deadly };

// Written by the thread that owns the screen; read by a handler. `armed` is set last and cleared first.
static struct {
  volatile sig_atomic_t armed;
  int installed;
  int terminal;
  int has_modes;
  struct termios modes;
  char reset[512];
  size_t reset_length;
  int standard_error;
  int log;
  struct sigaction previous[deadly_count];
} guard = {.terminal = -1, .standard_error = -1, .log = -1};

static char alternate_stack[64 * 1024];

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void release_standard_error(void) {
  if (guard.log < 0 || guard.standard_error < 0) return;
  dup2(guard.standard_error, STDERR_FILENO);
  char block[1024];
  ssize_t count;
  off_t at = 0;
  while ((count = pread(guard.log, block, sizeof block, at)) > 0) {
    write_all(STDERR_FILENO, block, (size_t)count);
    at += count;
  }
  close(guard.log);
  close(guard.standard_error);
  guard.log = guard.standard_error = -1;
}

static void give_back(void) {
  if (!guard.armed) return;
  guard.armed = 0;
  write_all(guard.terminal, guard.reset, guard.reset_length);
  if (guard.has_modes) tcsetattr(guard.terminal, TCSANOW, &guard.modes);
  release_standard_error();
}

static void crashed(int signal_number, siginfo_t *info, void *context) {
  give_back();
  // The handler before ours (Swift's backtracer, a sanitizer) sees the signal as it came. A handler that returns
  // trusts the fault to come again, but a signal that another process sent does not: so death follows in any case.
  for (int i = 0; i < deadly_count; i++) {
    if (deadly[i] != signal_number) continue;
    const struct sigaction *before = &guard.previous[i];
    if (before->sa_flags & SA_SIGINFO) {
      before->sa_sigaction(signal_number, info, context);
    } else if (before->sa_handler != SIG_DFL && before->sa_handler != SIG_IGN) {
      before->sa_handler(signal_number);
    }
  }
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

void ct_guard_install(void) {
  if (guard.installed) return;
  guard.installed = 1;
  stack_t now;
  if (sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&own, NULL);
  }
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &action, &guard.previous[i]);
  atexit(give_back);
}

static void capture_standard_error(void) {
  if (!isatty(STDERR_FILENO)) return;
  fflush(stderr);
  guard.log = memfd_create("fleetmeter-stderr", MFD_CLOEXEC);
  guard.standard_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (guard.log >= 0 && guard.standard_error >= 0) dup2(guard.log, STDERR_FILENO);
}

void ct_guard_arm(int terminal, const char *reset, int capture) {
  guard.terminal = terminal;
  guard.has_modes = tcgetattr(terminal, &guard.modes) == 0;
  guard.reset_length = strnlen(reset, sizeof guard.reset);
  memcpy(guard.reset, reset, guard.reset_length);
  if (capture) capture_standard_error();
  guard.armed = 1;
}

void ct_guard_release(void) {
  if (!guard.armed) return;
  guard.armed = 0;
  fflush(stderr);
  release_standard_error();
}
