#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Waits until a descriptor that does not block can be read or written.
func waitUntilReady(_ descriptor: Int32, for events: Int32) {
  var ready = pollfd(fd: descriptor, events: Int16(events), revents: 0)
  _ = unsafe poll(&ready, 1, -1)
}
