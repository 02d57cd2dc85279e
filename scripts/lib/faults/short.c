/* Loaded before the C library: the FAULTS_TURN-th write below FAULTS_UNDER takes only half of its bytes, as a disk that
   is nearly full may. Says in FAULTS_MARK that it has. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static size_t taken(int file, size_t count) {
  static int writes;
  const char *under = getenv("FAULTS_UNDER"), *turn = getenv("FAULTS_TURN"), *mark = getenv("FAULTS_MARK");
  char link[64], path[PATH_MAX];
  if (!under || !turn || !mark || count < 2) return count;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return count;
  path[length] = 0;
  if (strncmp(path, under, strlen(under)) || ++writes != atoi(turn)) return count;
  close(open(mark, O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
  return count / 2;
}

ssize_t write(int file, const void *bytes, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = dlsym(RTLD_NEXT, "write");
  return real(file, bytes, taken(file, count));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  return real(file, bytes, taken(file, count), offset);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) { return pwrite64(file, bytes, count, offset); }
