// readline's headers need FILE first.
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
#include <sys/prctl.h>

// prctl is variadic, which Swift doesn't import. 0, or -1 with errno.
static inline int candor_set_dumpable(int dumpable) {
  return prctl(PR_SET_DUMPABLE, (unsigned long)dumpable, 0UL, 0UL, 0UL);
}
