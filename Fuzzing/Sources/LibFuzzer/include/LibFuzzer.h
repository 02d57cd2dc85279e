#include <stddef.h>
#include <stdint.h>

/// libFuzzer, from a main function that is not its own: it reads its options from the arguments, calls `one_input` with
/// bytes that reach new code, and exits the program where that crashes.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*one_input)(const uint8_t *bytes, size_t count));
