// What a process is started with, told by the C library and not by /proc, which a bare root folder does not have.
#pragma once

// How many arguments there are, the program's name included.
int candor_argument_count(void);
// One of them, by its place; it lives as long as the process.
const char *candor_argument(int place);
