import Foundation

// Everything that happens is decided in `Program`; here the real world is handed to it.
exit(Program(.live).run(Array(CommandLine.arguments.dropFirst())))
