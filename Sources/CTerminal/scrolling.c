// Apart from the other shims: <term.h> has macros named like everything.
#include "CTerminal.h"

#include <term.h>

void ct_never_scroll(void) {
  // curses scrolls regions by hash of their rows whatever idlok says; without these it has to write them.
  change_scroll_region = NULL;
  parm_index = NULL;
  parm_rindex = NULL;
}
