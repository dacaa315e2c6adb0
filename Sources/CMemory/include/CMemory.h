// What Swift has no words for in dealing with memory.
#pragma once

// Asks the processor to fetch memory that will soon be needed: a hint that changes nothing and never faults, whatever the
// address.
static inline void cm_prefetch(const void *address) { __builtin_prefetch(address); }

// Gives all threads one arena: what one of them frees the others use again. To be called before there are any.
void cm_share_arena(void);
