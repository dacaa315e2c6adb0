// A thin C face over simdjson's on-demand parser: one line of JSON becomes a flat list of nodes in document order.
// Strings and numbers stay where they are, as ranges of the line: nothing is copied, converted or unescaped here.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
  FJ_OBJECT = 0,
  FJ_ARRAY = 1,
  FJ_STRING = 2,
  FJ_NUMBER = 3,
  FJ_TRUE = 4,
  FJ_FALSE = 5,
  FJ_NULL = 6
};

// Offsets count from the first byte of the line.
typedef struct fj_node {
  uint8_t kind;        // FJ_…
  uint8_t escaped;     // 1 where a string holds a backslash
  uint32_t next;       // the index of the node behind this one and all that is inside it
  uint32_t key;        // where the key's characters begin; length 0 for array elements and the root
  uint32_t key_length;
  uint32_t text;       // a string without its quotes, or a number as it is written
  uint32_t text_length;
} fj_node;

typedef struct fj_parser fj_parser;

// How many bytes behind a line must be readable (their values do not matter).
size_t fj_padding(void);

fj_parser *fj_create(void);
void fj_destroy(fj_parser *parser);

// Gives back the memory that lines took. The parser can go on reading.
void fj_rest(fj_parser *parser);

// Reads one line. Returns 0 and sets *nodes and *count (valid until the next call), or an error for fj_message.
// The line must be followed by fj_padding() readable bytes; lines are shorter than 4 GiB.
int fj_parse(fj_parser *parser, const char *line, size_t length, const fj_node **nodes, size_t *count);

// The error of a line that is JSON, but no object.
int fj_other_json(void);

// The error in words; never freed.
const char *fj_message(int error);

#ifdef __cplusplus
}
#endif
