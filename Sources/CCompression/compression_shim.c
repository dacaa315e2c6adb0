#include "CCompression.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

enum { window_log_limit = 27 };

struct cc_decoder {
  cc_format format;
  int ended;
  z_stream gzip;
  ZSTD_DCtx *zstd;
  const char *problem;
};

size_t cc_zstd_window_limit(void) { return (size_t)1 << window_log_limit; }

cc_decoder *cc_create(cc_format format) {
  cc_decoder *decoder = calloc(1, sizeof *decoder);
  if (!decoder) return NULL;
  decoder->format = format;
  decoder->problem = "damaged";
  int made;
  if (format == CC_GZIP) {
    made = inflateInit2(&decoder->gzip, 15 + 16) == Z_OK;  // 16: a gzip header, and its check sum at the end
  } else {
    decoder->zstd = ZSTD_createDCtx();
    made = decoder->zstd != NULL &&
           !ZSTD_isError(ZSTD_DCtx_setParameter(decoder->zstd, ZSTD_d_windowLogMax, window_log_limit));
  }
  if (made) return decoder;
  cc_destroy(decoder);
  return NULL;
}

void cc_destroy(cc_decoder *decoder) {
  if (decoder->format == CC_GZIP) inflateEnd(&decoder->gzip);
  ZSTD_freeDCtx(decoder->zstd);
  free(decoder);
}

static uInt at_most(size_t size) { return size > UINT_MAX ? UINT_MAX : (uInt)size; }

static cc_result decode_gzip(cc_decoder *decoder, const void *input, size_t input_size, size_t *used, void *output,
                             size_t output_size, size_t *made) {
  z_stream *stream = &decoder->gzip;
  if (decoder->ended) inflateReset(stream);
  decoder->ended = 0;
  uInt in = at_most(input_size), out = at_most(output_size);
  stream->next_in = (Bytef *)input;
  stream->avail_in = in;
  stream->next_out = output;
  stream->avail_out = out;
  int result = inflate(stream, Z_NO_FLUSH);
  *used = in - stream->avail_in;
  *made = out - stream->avail_out;
  if (result == Z_STREAM_END) {
    decoder->ended = 1;
    return CC_END;
  }
  if (result == Z_OK || result == Z_BUF_ERROR) return CC_MORE;
  decoder->problem = result == Z_MEM_ERROR    ? "out of memory"
                     : result == Z_NEED_DICT ? "it needs a dictionary"
                     : stream->msg           ? stream->msg
                                             : "damaged";
  return CC_DAMAGED;
}

static cc_result decode_zstd(cc_decoder *decoder, const void *input, size_t input_size, size_t *used, void *output,
                             size_t output_size, size_t *made) {
  ZSTD_inBuffer in = {input, input_size, 0};
  ZSTD_outBuffer out = {output, output_size, 0};
  size_t result = ZSTD_decompressStream(decoder->zstd, &out, &in);
  *used = in.pos;
  *made = out.pos;
  if (!ZSTD_isError(result)) return result == 0 ? CC_END : CC_MORE;
  switch (ZSTD_getErrorCode(result)) {
  case ZSTD_error_frameParameter_windowTooLarge:
    decoder->problem = "it needs a window of more than 128 MiB (made with zstd --long)";
    break;
  case ZSTD_error_dictionary_wrong:
    decoder->problem = "it needs a dictionary";
    break;
  default:
    decoder->problem = ZSTD_getErrorName(result);
  }
  return CC_DAMAGED;
}

cc_result cc_decode(cc_decoder *decoder, const void *input, size_t input_size, size_t *used, void *output,
                    size_t output_size, size_t *made) {
  return decoder->format == CC_GZIP ? decode_gzip(decoder, input, input_size, used, output, output_size, made)
                                    : decode_zstd(decoder, input, input_size, used, output, output_size, made);
}

const char *cc_problem(const cc_decoder *decoder) { return decoder->problem; }
