/// The editor that a user has chosen, as the shell understands it.
package enum EditorCommand {
  /// What `VISUAL` says, else `EDITOR`, else vi; a variable that is empty or blank says nothing.
  package static func chosen(in environment: [String: String]) -> String {
    let stated = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    return stated.first { $0.contains { !$0.isWhitespace } } ?? "vi"
  }
}
