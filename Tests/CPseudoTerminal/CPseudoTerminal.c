/* Running a program on a pseudo-terminal.
 *
 * The child must not notice that a test runner started it. Swift Testing's threads block every signal, and both blocked
 * and ignored signals survive exec, so C-c would never arrive: mask and dispositions are reset. Other tests run at the
 * same time, so the child must not inherit their descriptors either, or their terminals would never hang up.
 */
#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#if defined(__APPLE__)
#include <util.h>
#else
#include <pty.h>
#endif
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

pid_t pseudo_terminal_spawn(int *controller, const char *path, char *const argv[], char *const envp[], int rows,
                            int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = forkpty(controller, NULL, NULL, &size); /* includes setsid() and the controlling terminal */
  if (child == 0) {
    for (int signo = 1; signo < NSIG; signo++) signal(signo, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int descriptor = 3; descriptor < 256; descriptor++) close(descriptor);
    execve(path, argv, envp);
    _exit(127);
  }
  if (child > 0) fcntl(*controller, F_SETFD, FD_CLOEXEC);
  return child;
}

int pseudo_terminal_resize(int controller, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(controller, TIOCSWINSZ, &size);
}

pid_t pseudo_terminal_foreground(int controller) { return tcgetpgrp(controller); }

int pseudo_terminal_status(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

int pseudo_terminal_limit_files(pid_t process, long bytes) {
#if defined(__linux__)
  struct rlimit limit;
  if (prlimit(process, RLIMIT_FSIZE, NULL, &limit) != 0) return -1;
  limit.rlim_cur = bytes < 0 ? limit.rlim_max : (rlim_t)bytes;
  return prlimit(process, RLIMIT_FSIZE, &limit, NULL);
#else
  (void)process, (void)bytes;
  return -1;
#endif
}
