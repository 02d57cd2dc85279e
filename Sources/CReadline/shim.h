// readline's headers need FILE first.
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
