#include "CStart.h"
#include <stdlib.h>
#include <unistd.h>

static int argument_count;
static char *const *arguments;

int candor_argument_count(void) { return argument_count; }
const char *candor_argument(int place) { return arguments[place]; }

// Before Swift's own start. That one looks for its folder by /proc/self/exe, and ends the process where there is no
// /proc, though candor needs no such folder; SWIFT_ROOT answers the question. The arguments come from /proc too.
__attribute__((constructor(101))) static void start(int count, char **given) {
  char link[1];
  argument_count = count;
  arguments = given;
  if (readlink("/proc/self/exe", link, sizeof link) < 0) setenv("SWIFT_ROOT", "/", 0);
}
