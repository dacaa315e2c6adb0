// The same lists of nodes as CSimdjson makes, by another way: simdjson's on-demand parser. An oracle for tests.
#pragma once
#include "CSimdjson.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct od_parser od_parser;

od_parser *od_create(void);
void od_destroy(od_parser *parser);

// As fj_parse.
int od_parse(od_parser *parser, const char *line, size_t length, const fj_node **nodes, size_t *count);

#ifdef __cplusplus
}
#endif
