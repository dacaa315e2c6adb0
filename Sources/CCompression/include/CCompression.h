// One face over zlib and libzstd: compressed bytes in, text out, member by member. The libraries themselves can be
// imported through it, too: inflateInit2 alone is a macro.
#pragma once
#include <stddef.h>
#include <zlib.h>
#include <zstd.h>

typedef enum { CC_GZIP, CC_ZSTD } cc_format;

typedef enum {
  CC_MORE,    // the output is full, or all input is used
  CC_END,     // a member (zstd: a frame) has ended; the next call begins another one
  CC_DAMAGED, // nothing more comes: see cc_problem
} cc_result;

typedef struct cc_decoder cc_decoder;

// NULL where there is no memory.
cc_decoder *_Nullable cc_create(cc_format format);
void cc_destroy(cc_decoder *_Nonnull decoder);

// Decodes from `input` into `output`; says how many bytes of each it used. It stops at the end of a member.
cc_result cc_decode(cc_decoder *_Nonnull decoder, const void *_Nonnull input, size_t input_size, size_t *_Nonnull used,
                    void *_Nonnull output, size_t output_size, size_t *_Nonnull made);

// What is wrong, in the library's words; never freed.
const char *_Nonnull cc_problem(const cc_decoder *_Nonnull decoder);

// The window above which zstd data is refused, in bytes: that of `zstd -d`.
size_t cc_zstd_window_limit(void);
