import Foundation

// A file that may grow no further, by `ulimit -f`, is a full disk: a write that fails, and no reason to die.
_ = signal(SIGXFSZ, SIG_IGN)
// Everything that happens is decided in `Program`; here the real world is handed to it.
exit(Program(.live).run { () throws(Failure) in try StartingWords.read() })
