#include "CSimdjson.h"

#include <simdjson.h>

#include <cstdlib>
#include <cstring>
#include <memory>

// Deep enough for any real stream, shallow enough for any stack.
static constexpr uint32_t max_depth = 128;

// simdjson's first stage finds where every token begins, checks UTF-8 and strings, with the widest registers there are.
// What its second stages do on top is more than is needed here: one pass over the tokens makes the nodes.
struct fj_parser {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> stage;
  size_t capacity = 0;
  fj_node *nodes = nullptr;
  size_t room = 0;

  ~fj_parser() { std::free(nodes); }

  simdjson::error_code make_capacity(size_t length) {
    if (stage && length <= capacity) return simdjson::SUCCESS;
    size_t wanted = 4 << 10;
    while (wanted < length) wanted *= 2;
    if (wanted > simdjson::SIMDJSON_MAXSIZE_BYTES) wanted = length;
    stage.reset();
    capacity = 0;
    auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(wanted, 1, stage);
    if (!error) capacity = wanted;
    return error;
  }

  // A node begins with a token of its own, so there are never more nodes than tokens.
  bool make_room(size_t tokens) {
    if (tokens <= room) return true;
    size_t wanted = room ? room : 256;
    while (wanted < tokens) wanted *= 2;
    void *grown = std::realloc(nodes, wanted * sizeof(fj_node));
    if (!grown) return false;
    nodes = static_cast<fj_node *>(grown);
    room = wanted;
    return true;
  }

  void rest() {
    stage.reset();
    capacity = 0;
    std::free(nodes);
    nodes = nullptr;
    room = 0;
  }

  simdjson::error_code read(const char *line, size_t length, size_t *count);
};

namespace {

// Where a token ends whose next token begins at `next`.
inline uint32_t trimmed(const char *line, uint32_t next) {
  while (static_cast<unsigned char>(line[next - 1]) <= ' ') next--;
  return next;
}

// One walk over a line's tokens. The last one is known to close an object or array, so only what follows a closing
// token can be behind the end.
struct Walk {
  const char *const line;
  const uint32_t *at;
  const uint32_t *const end;
  fj_node *const nodes;
  const bool has_escapes;
  fj_node *free;
  uint32_t key = 0;
  uint32_t key_length = 0;

  fj_node *push(uint8_t kind, uint32_t text, uint32_t text_length, bool escaped) {
    fj_node *node = free++;
    node->kind = kind;
    node->escaped = escaped;
    node->next = static_cast<uint32_t>(free - nodes);
    node->key = key;
    node->key_length = key_length;
    node->text = text;
    node->text_length = text_length;
    return node;
  }

  bool is_word(uint32_t begin, uint32_t stop, const char *word, size_t length) const {
    return stop - begin == length && std::memcmp(line + begin, word, length) == 0;
  }

  simdjson::error_code read_key() {
    uint32_t begin = *at++;
    if (line[begin] != '"') return simdjson::TAPE_ERROR;
    uint32_t colon = *at++;
    if (line[colon] != ':') return simdjson::TAPE_ERROR;
    key = begin + 1;
    key_length = trimmed(line, colon) - 1 - key;
    return simdjson::SUCCESS;
  }

  simdjson::error_code read_scalar() {
    uint32_t begin = *at++;
    uint32_t stop = trimmed(line, *at);
    switch (line[begin]) {
      case '"': {
        uint32_t text_length = stop - begin - 2;
        if (stop - begin < 2 || line[stop - 1] != '"') return simdjson::STRING_ERROR;
        bool escaped = has_escapes && std::memchr(line + begin + 1, '\\', text_length) != nullptr;
        push(FJ_STRING, begin + 1, text_length, escaped);
        return simdjson::SUCCESS;
      }
      case '-':
      case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
        push(FJ_NUMBER, begin, stop - begin, false);
        return simdjson::SUCCESS;
      case 't':
        if (!is_word(begin, stop, "true", 4)) return simdjson::T_ATOM_ERROR;
        push(FJ_TRUE, 0, 0, false);
        return simdjson::SUCCESS;
      case 'f':
        if (!is_word(begin, stop, "false", 5)) return simdjson::F_ATOM_ERROR;
        push(FJ_FALSE, 0, 0, false);
        return simdjson::SUCCESS;
      case 'n':
        if (!is_word(begin, stop, "null", 4)) return simdjson::N_ATOM_ERROR;
        push(FJ_NULL, 0, 0, false);
        return simdjson::SUCCESS;
      default: return simdjson::TAPE_ERROR;
    }
  }

  simdjson::error_code run() {
    fj_node *open[max_depth + 1];
    uint32_t depth = 0;
    for (;;) {
      // A value begins here.
      if (depth > max_depth) return simdjson::DEPTH_ERROR;
      char first = line[*at];
      if (first == '{' || first == '[') {
        at++;
        fj_node *node = push(first == '{' ? FJ_OBJECT : FJ_ARRAY, 0, 0, false);
        if (line[*at] == (first == '{' ? '}' : ']')) {
          at++;
        } else {
          open[depth++] = node;
          if (first == '[') {
            key = key_length = 0;
          } else if (auto error = read_key()) {
            return error;
          }
          continue;
        }
      } else if (auto error = read_scalar()) {
        return error;
      }
      // A value has ended here; so may what is around it.
      for (;;) {
        if (depth == 0) return at == end ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
        if (at == end) return simdjson::TAPE_ERROR;
        fj_node *around = open[depth - 1];
        char then = line[*at++];
        if (then == ',') {
          if (around->kind == FJ_ARRAY) {
            key = key_length = 0;
          } else if (auto error = read_key()) {
            return error;
          }
          break;
        }
        if (then != (around->kind == FJ_ARRAY ? ']' : '}')) return simdjson::TAPE_ERROR;
        around->next = static_cast<uint32_t>(free - nodes);
        depth--;
      }
    }
  }
};

// A line that is one string; rare enough for a parser of its own.
simdjson::error_code read_string(const char *line, size_t length) {
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document;
  if (auto error = parser.iterate(line, length, length + simdjson::SIMDJSON_PADDING).get(document)) return error;
  if (auto error = document.get_string().error()) return error;
  return document.current_location().error() ? simdjson::INCORRECT_TYPE : simdjson::TRAILING_CONTENT;
}

}  // namespace

simdjson::error_code fj_parser::read(const char *line, size_t length, size_t *count) {
  if (auto error = make_capacity(length)) return error;
  auto bytes = reinterpret_cast<const uint8_t *>(line);
  if (auto error = stage->stage1(bytes, length, simdjson::stage1_mode::regular)) return error;
  const uint32_t *tokens = stage->structural_indexes.get();
  const uint32_t *end = tokens + stage->n_structural_indexes;
  char first = line[*tokens];
  if (first != '{' && first != '[') return first == '"' ? read_string(line, length) : simdjson::TAPE_ERROR;
  // Told apart from what is no JSON at all.
  if (line[end[-1]] != (first == '{' ? '}' : ']')) return simdjson::INCOMPLETE_ARRAY_OR_OBJECT;
  if (!make_room(stage->n_structural_indexes)) return simdjson::MEMALLOC;
  bool has_escapes = std::memchr(line, '\\', length) != nullptr;
  Walk walk{line, tokens, end, nodes, has_escapes, nodes};
  if (auto error = walk.run()) return error;
  *count = static_cast<size_t>(walk.free - nodes);
  return first == '{' ? simdjson::SUCCESS : simdjson::INCORRECT_TYPE;
}

extern "C" {

size_t fj_padding(void) { return simdjson::SIMDJSON_PADDING; }

fj_parser *fj_create(void) { return new (std::nothrow) fj_parser; }

void fj_destroy(fj_parser *parser) { delete parser; }

void fj_rest(fj_parser *parser) { parser->rest(); }

int fj_parse(fj_parser *parser, const char *line, size_t length, const fj_node **nodes, size_t *count) {
  *count = 0;
  auto error = parser->read(line, length, count);
  *nodes = parser->nodes;
  if (error) *count = 0;
  return static_cast<int>(error);
}

int fj_other_json(void) { return simdjson::INCORRECT_TYPE; }

const char *fj_message(int error) {
  switch (error) {
    case simdjson::UTF8_ERROR: return "invalid UTF-8";
    case simdjson::DEPTH_ERROR: return "nested too deep";
    case simdjson::UNCLOSED_STRING:
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT: return "half a line";
    case simdjson::TRAILING_CONTENT: return "text behind the JSON object";
    case simdjson::UNESCAPED_CHARS: return "control characters in a string";
    case simdjson::INCORRECT_TYPE: return "not a JSON object";
    case simdjson::CAPACITY: return "line too long";
    default: return "not valid JSON";
  }
}
}
