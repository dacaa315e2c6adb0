#include "CCrypt.h"

#include <crypt.h>
#include <stdlib.h>
#include <string.h>

// The scratch memory is too large for a thread's stack, and holds what was derived from the password.
static struct crypt_data *scratch(void) { return calloc(1, sizeof(struct crypt_data)); }

static void discard(struct crypt_data *data) {
  explicit_bzero(data, sizeof *data);
  free(data);
}

bool cc_hash(const char *password, const char *setting, char *hash, int size) {
  struct crypt_data *data = scratch();
  if (!data) return false;
  const char *made = crypt_r(password, setting, data);
  bool ok = made && made[0] != '*' && strlen(made) < (size_t)size;
  if (ok) memcpy(hash, made, strlen(made) + 1);
  discard(data);
  return ok;
}

bool cc_matches(const char *password, const char *hash) {
  char made[512];
  if (!cc_hash(password, hash, made, sizeof made)) return false;
  size_t count = strlen(hash);
  if (strlen(made) != count) return false;
  unsigned char differing = 0;
  for (size_t i = 0; i < count; i++) differing |= (unsigned char)(made[i] ^ hash[i]);
  return differing == 0;
}
