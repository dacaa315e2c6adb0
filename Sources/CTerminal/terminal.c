#define _GNU_SOURCE 1
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

void ct_put(WINDOW *window, int row, int column, attr_t attributes, int pair, const char *bytes, int length) {
  wmove(window, row, column);
  wattr_set(window, attributes, (short)(pair > 255 ? 255 : pair), &pair);
  waddnstr(window, bytes, length);
}

enum ct_key_kind ct_read_key(WINDOW *pad, uint32_t *value) {
  wint_t found = 0;
  int kind = wget_wch(pad, &found);
  if (kind == ERR) return CT_KEY_NONE;
  *value = (uint32_t)found;
  return kind == KEY_CODE_YES ? CT_KEY_CODE : CT_KEY_CHARACTER;
}

int ct_read_row(WINDOW *window, int row, wchar_t *text, int limit) {
  int count = mvwinnwstr(window, row, 0, text, limit);
  return count < 0 ? 0 : count;
}

const char *ct_capability(const char *name) {
  char *found = tigetstr((char *)name);
  return found == (char *)-1 ? NULL : found;
}

int ct_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static int is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int ct_setup_locale(void) {
  // Only LC_CTYPE and messages matter to curses; numbers must stay as C writes them.
  setlocale(LC_CTYPE, "");
  if (!is_utf8()) setlocale(LC_CTYPE, "C.UTF-8");
  if (!is_utf8()) setlocale(LC_CTYPE, "en_US.UTF-8");
  return is_utf8();
}

int ct_open_terminal(const char *path) { return open(path, O_RDWR | O_NOCTTY | O_CLOEXEC); }

int ct_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

static sigset_t watched_signals(void) {
  static const int watched[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT};
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < sizeof watched / sizeof *watched; i++) sigaddset(&set, watched[i]);
  return set;
}

void ct_block_signals(void) {
  sigset_t set = watched_signals();
  pthread_sigmask(SIG_BLOCK, &set, NULL);
}

int ct_signal_descriptor(void) {
  sigset_t set = watched_signals();
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int ct_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

int ct_event_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void ct_event_signal(int descriptor) {
  uint64_t one = 1;
  // A full counter (EAGAIN) has woken the reader already.
  ssize_t ignored = write(descriptor, &one, sizeof one);
  (void)ignored;
}

void ct_event_drain(int descriptor) {
  uint64_t count;
  ssize_t ignored = read(descriptor, &count, sizeof count);
  (void)ignored;
}

void ct_stop(void) {
  struct sigaction previous, standard = {.sa_handler = SIG_DFL};
  sigset_t stop, mask;
  sigaction(SIGTSTP, NULL, &previous);
  if (previous.sa_handler == SIG_IGN) return;
  sigaction(SIGTSTP, &standard, NULL);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  // The whole group stops, as the terminal's own Ctrl-Z would: what feeds standard input, or `make run`, too.
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &previous, NULL);
}
