#define _GNU_SOURCE 1
#include "CDelivery.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define EACH(X)              \
  X(curl_global_init)        \
  X(curl_easy_init)          \
  X(curl_easy_setopt)        \
  X(curl_easy_perform)       \
  X(curl_easy_getinfo)       \
  X(curl_easy_cleanup)       \
  X(curl_easy_strerror)      \
  X(curl_slist_append)       \
  X(curl_slist_free_all)

// The macros that check arguments do so by the functions' own names.
#undef curl_easy_setopt
#undef curl_easy_getinfo

#define DECLARE(name) static __typeof__(&name) do_##name;
EACH(DECLARE)

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char missing[160];

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    snprintf(missing, sizeof missing, "libcurl.so.4 is not here (Debian package libcurl4)");
    return;
  }
#define FIND(name)                                                                      \
  do_##name = (__typeof__(&name))dlsym(library, #name);                                 \
  if (!do_##name) snprintf(missing, sizeof missing, "libcurl.so.4 has no %s", #name);
  EACH(FIND)
  if (!missing[0] && do_curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
    snprintf(missing, sizeof missing, "libcurl cannot be used");
}

// What does not fit is read all the same: a connection that is cut counts as a failure.
static size_t keep(char *bytes, size_t size, size_t count, void *to) {
  cd_answer *answer = to;
  size_t length = size * count;
  size_t room = sizeof answer->body - answer->body_length;
  size_t kept = length < room ? length : room;
  memcpy(answer->body + answer->body_length, bytes, kept);
  answer->body_length += kept;
  return length;
}

static void perform(CURL *handle, const cd_request *request, struct curl_slist *headers, cd_answer *answer) {
  char detail[CURL_ERROR_SIZE] = "";
  do_curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, detail);
  do_curl_easy_setopt(handle, CURLOPT_URL, request->url);
  do_curl_easy_setopt(handle, CURLOPT_POST, 1L);
  do_curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request->body);
  do_curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_length);
  do_curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
  do_curl_easy_setopt(handle, CURLOPT_USERAGENT, "fleetmeter");
  do_curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  do_curl_easy_setopt(handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
  do_curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  do_curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  do_curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  do_curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, request->timeout_ms);
  do_curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, request->connect_timeout_ms);
  do_curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, keep);
  do_curl_easy_setopt(handle, CURLOPT_WRITEDATA, answer);
  CURLcode code = do_curl_easy_perform(handle);
  if (code != CURLE_OK) {
    snprintf(answer->problem, sizeof answer->problem, "%s", detail[0] ? detail : do_curl_easy_strerror(code));
    return;
  }
  curl_off_t after = 0;
  do_curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer->status);
  if (do_curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &after) == CURLE_OK) answer->retry_after = (long)after;
}

void cd_post(const cd_request *request, cd_answer *answer) {
  memset(answer, 0, sizeof *answer);
  pthread_once(&once, load);
  if (missing[0]) {
    snprintf(answer->problem, sizeof answer->problem, "%s", missing);
    return;
  }
  CURL *handle = do_curl_easy_init();
  struct curl_slist *headers = NULL;
  for (const char *const *line = request->headers; line && *line; line++)
    headers = do_curl_slist_append(headers, *line);
  if (handle) {
    perform(handle, request, headers, answer);
    do_curl_easy_cleanup(handle);
  } else {
    snprintf(answer->problem, sizeof answer->problem, "libcurl has no memory");
  }
  do_curl_slist_free_all(headers);
}

int cd_pipe(int files[2]) { return pipe2(files, O_CLOEXEC); }

int cd_close_from(void *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
