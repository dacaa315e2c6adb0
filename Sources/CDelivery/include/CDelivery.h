#ifndef CDELIVERY_H
#define CDELIVERY_H

#include <stddef.h>

/// One request. Texts end with a zero byte; `headers` are whole lines ("Name: value") and end with NULL.
typedef struct {
  const char *url;
  const char *const *headers;
  const void *body;
  size_t body_length;
  /// For the whole of it, and for the connection alone, in milliseconds.
  long timeout_ms;
  long connect_timeout_ms;
} cd_request;

/// What came of it.
typedef struct {
  /// The status of the answer; 0 where there was none.
  long status;
  /// Seconds that the server asks to wait (Retry-After), or 0.
  long retry_after;
  /// The answer's first bytes.
  char body[4096];
  size_t body_length;
  /// Why there was no answer; empty where there was.
  char problem[256];
} cd_answer;

/// Posts a request and waits for its answer. libcurl is looked for when this is first called, so that a run that tells
/// nobody pays nothing for it. Redirects are not followed, nothing but http and https is spoken, certificates and host
/// names are checked. May be called from several threads.
void cd_post(const cd_request *request, cd_answer *answer);

/// A pipe that no program inherits; 0, or -1 with errno set. Swift's Glibc has neither this nor the next one.
int cd_pipe(int files[2]);

/// Closes all files from `first` on in the program that is started; `actions` is a posix_spawn_file_actions_t.
int cd_close_from(void *actions, int first);

#endif
