// Asks the processor to fetch memory that will soon be needed: Swift has no word for it. A hint that changes nothing and
// never faults, whatever the address.
#pragma once

static inline void cp_prefetch(const void *address) { __builtin_prefetch(address); }
