#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#if defined(__APPLE__)
#include <util.h>
#else
#include <pty.h>
#endif
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
pid_t pseudo_terminal_spawn(int *master, const char *path, char *const argv[], char *const envp[], int rows, int cols) {
    struct winsize ws = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
    pid_t pid = forkpty(master, 0, 0, &ws);
    if (pid == 0) {
        /* Test threads are Dispatch workers with every signal blocked, and
           blocked/ignored signals survive exec: undo both or Ctrl-C never arrives. */
        sigset_t none; sigemptyset(&none); sigprocmask(SIG_SETMASK, &none, 0);
        for (int s = 1; s < NSIG; s++) signal(s, SIG_DFL);
        execve(path, argv, envp);
        _exit(127);
    }
    return pid;
}
int pseudo_terminal_resize(int master, int rows, int cols) {
    struct winsize ws = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
    return ioctl(master, TIOCSWINSZ, &ws);
}
int pseudo_terminal_wexitstatus(int st) { return WIFEXITED(st) ? WEXITSTATUS(st) : 128 + WTERMSIG(st); }
