#include "COnDemand.h"

#include <simdjson.h>

#include <cstring>
#include <vector>

namespace od = simdjson::ondemand;

// Deep enough for any real stream, shallow enough for any stack.
static constexpr size_t max_depth = 128;

struct od_parser {
  od::parser parser{SIZE_MAX / 2};
  std::vector<fj_node> nodes;
  const char *line = nullptr;

  uint32_t offset(const char *at) const { return static_cast<uint32_t>(at - line); }

  size_t push(uint8_t kind, const char *key, size_t key_length) {
    fj_node node{};
    node.kind = kind;
    if (key) {
      node.key = offset(key);
      node.key_length = static_cast<uint32_t>(key_length);
    }
    nodes.push_back(node);
    return nodes.size() - 1;
  }

  void close(size_t index) { nodes[index].next = static_cast<uint32_t>(nodes.size()); }

  template <typename Value>
  simdjson::error_code scalar(Value &value, od::json_type type, const char *key, size_t key_length) {
    std::string_view token;
    if (auto error = simdjson::simdjson_result<std::string_view>(value.raw_json_token()).get(token)) return error;
    // On-demand takes a string before a colon for a key that was passed over, wherever it stands: {"a":"b":1}.
    if (type == od::json_type::string && token.data()[token.size()] == ':') return simdjson::TAPE_ERROR;
    while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ') token.remove_suffix(1);
    size_t at;
    switch (type) {
      case od::json_type::string: {
        std::string_view checked = token.substr(1);
        if (checked.empty() || checked.back() != '"') return simdjson::STRING_ERROR;
        checked.remove_suffix(1);
        at = push(FJ_STRING, key, key_length);
        nodes[at].text = offset(checked.data());
        nodes[at].text_length = static_cast<uint32_t>(checked.size());
        nodes[at].escaped = !checked.empty() && std::memchr(checked.data(), '\\', checked.size()) != nullptr;
        break;
      }
      case od::json_type::number:
        at = push(FJ_NUMBER, key, key_length);
        nodes[at].text = offset(token.data());
        nodes[at].text_length = static_cast<uint32_t>(token.size());
        break;
      case od::json_type::boolean:
        if (token != "true" && token != "false") return simdjson::T_ATOM_ERROR;
        at = push(token == "true" ? FJ_TRUE : FJ_FALSE, key, key_length);
        break;
      default:
        if (token != "null") return simdjson::N_ATOM_ERROR;
        at = push(FJ_NULL, key, key_length);
    }
    close(at);
    return simdjson::SUCCESS;
  }

  template <typename Value>
  simdjson::error_code walk(Value value, const char *key, size_t key_length, size_t depth) {
    if (depth > max_depth) return simdjson::DEPTH_ERROR;
    od::json_type type;
    if (auto error = value.type().get(type)) return error;
    if (type == od::json_type::object) return object(value, key, key_length, depth);
    if (type == od::json_type::array) return array(value, key, key_length, depth);
    return scalar(value, type, key, key_length);
  }

  template <typename Value>
  simdjson::error_code object(Value &value, const char *key, size_t key_length, size_t depth) {
    size_t index = push(FJ_OBJECT, key, key_length);
    od::object fields;
    if (auto error = value.get_object().get(fields)) return error;
    for (auto result : fields) {
      od::field field;
      if (auto error = std::move(result).get(field)) return error;
      const char *name = field.key().raw();
      // Stage 1 has seen the closing quote; an escaped one stands behind a backslash.
      const char *end = name;
      while (*end != '"') end += (*end == '\\') ? 2 : 1;
      if (auto error = walk(field.value(), name, static_cast<size_t>(end - name), depth + 1)) return error;
    }
    close(index);
    return simdjson::SUCCESS;
  }

  template <typename Value>
  simdjson::error_code array(Value &value, const char *key, size_t key_length, size_t depth) {
    size_t index = push(FJ_ARRAY, key, key_length);
    od::array elements;
    if (auto error = value.get_array().get(elements)) return error;
    for (auto result : elements) {
      od::value element;
      if (auto error = std::move(result).get(element)) return error;
      if (auto error = walk(element, nullptr, 0, depth + 1)) return error;
    }
    close(index);
    return simdjson::SUCCESS;
  }

  simdjson::error_code read(const char *text, size_t length) {
    nodes.clear();
    line = text;
    od::document document;
    auto padded = length + simdjson::SIMDJSON_PADDING;
    if (auto error = parser.iterate(text, length, padded).get(document)) return error;
    od::json_type type;
    if (auto error = document.type().get(type)) return error;
    if (type != od::json_type::object) {
      // Told apart from what is no JSON at all.
      if (type == od::json_type::array) {
        if (auto error = array(document, nullptr, 0, 0)) return error;
      } else if (auto error = document.get_string().error()) {
        return error;
      }
      return document.current_location().error() ? simdjson::INCORRECT_TYPE : simdjson::TRAILING_CONTENT;
    }
    if (auto error = object(document, nullptr, 0, 0)) return error;
    // Only at the end is there no location.
    return document.current_location().error() ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
  }
};

extern "C" {

od_parser *od_create(void) { return new (std::nothrow) od_parser; }

void od_destroy(od_parser *parser) { delete parser; }

int od_parse(od_parser *parser, const char *line, size_t length, const fj_node **nodes, size_t *count) {
  auto error = parser->read(line, length);
  *nodes = parser->nodes.data();
  *count = error ? 0 : parser->nodes.size();
  return static_cast<int>(error);
}
}
