#include "CMemory.h"

#include <malloc.h>

void cm_share_arena(void) { mallopt(M_ARENA_MAX, 1); }
