// What the C library knows of passwords.
#pragma once

#include <stdbool.h>

// Whether a password is the one that a hash was made of. Every byte is compared, whatever the first differing one is.
bool cc_matches(const char *password, const char *hash);

// The hash of a password under a setting ("$5$rounds=1000$salt$"), as a string of at most `size` bytes; false where the
// setting is none.
bool cc_hash(const char *password, const char *setting, char *hash, int size);
