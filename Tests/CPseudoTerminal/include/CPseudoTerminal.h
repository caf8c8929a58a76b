/* Running a program on a pseudo-terminal.
 *
 * Everything between fork and exec happens in C: Swift code there could take a lock that another thread holds.
 */
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/* Starts `path` as the leader of a new session on a new terminal. Returns its process id, or -1 with errno. */
pid_t pseudo_terminal_spawn(int *controller, const char *path, char *const argv[], char *const envp[], int rows,
                            int columns);
/* Changes the size, upon which the kernel sends SIGWINCH. */
int pseudo_terminal_resize(int controller, int rows, int columns);
/* The process group in the foreground, or -1. */
pid_t pseudo_terminal_foreground(int controller);
/* What waitpid() reported, as shells put it: the exit code, or 128 + signal. */
int pseudo_terminal_status(int status);
/* Lets a running process write no file beyond so many bytes, or -1 for any; returns 0, or -1 where the system cannot. */
int pseudo_terminal_limit_files(pid_t process, long bytes);

#endif
