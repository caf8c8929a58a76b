#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H
#include <sys/types.h>
/* forkpty+exec done wholly in C: no Swift code runs between fork and exec */
pid_t pseudo_terminal_spawn(int *master, const char *path, char *const argv[], char *const envp[], int rows, int cols);
int pseudo_terminal_resize(int master, int rows, int cols);
int pseudo_terminal_wexitstatus(int st);   /* exit code, or 128+signal */
#endif
