// UTF-8, whatever the locale says.
//
// Both wcwidth() and readline ask the C library's LC_CTYPE what a character is; in the C locale é would be two unknown
// bytes. Only LC_CTYPE is set: the other categories would change how C prints numbers.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The C library's idea of characters.
enum CharacterLocale {
  /// Makes sure that the C library takes text as UTF-8; cheap after the first time.
  static func ensureUTF8() { _ = isUTF8 }

  /// Whether the C library takes text as UTF-8 by now, the user's locale or else C.UTF-8.
  static let isUTF8: Bool = {
    if select(""), usesUTF8 { return true }
    for name in ["C.UTF-8", "en_US.UTF-8", "UTF-8"] where select(name) && usesUTF8 {
      // readline, and children such as the editor, read the environment themselves.
      _ = unsafe setenv("LC_ALL", name, 1)
      return true
    }
    return false
  }()

  private static func select(_ name: String) -> Bool { unsafe setlocale(LC_CTYPE, name) != nil }

  private static var usesUTF8: Bool {
    unsafe nl_langinfo(nl_item(CODESET)).map { unsafe String(cString: $0) == "UTF-8" } ?? false
  }
}
