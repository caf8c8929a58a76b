import GRDB
import Interviews
import Text

/// Why the database could not do what was asked: a closed set, each with a sentence that holds no SQL, and of people's
/// words only why there is a hold.
package enum StoreFailure: Error, Equatable, Sendable {
  case notADatabase(path: String)
  case foreignDatabase(path: String)
  case newerVersion(path: String, found: Int, known: Int)
  /// A version that no program writes, such as -1.
  case impossibleVersion(path: String, found: Int)
  /// A file without bytes, or a database without any content.
  case empty(path: String)
  case cannotOpen(path: String, reason: String)
  case readOnly(path: String)
  case full(path: String)
  case busy(path: String)
  case damaged(path: String)
  /// The disk did not read or write; `code` is SQLite's.
  case diskFails(path: String, code: Int)
  /// It was moved, deleted or unmounted while it was open.
  case gone(path: String)
  /// Another file was copied over it while it was open.
  case overwritten(path: String)
  /// It has triggers or views of somebody else's, or lacks some of its own.
  case otherParts(path: String)
  case openingExists(name: String)
  case openingUnreadable(name: String, file: String)
  /// The interview was continued by another program since it was read.
  case movedOn
  /// What is to be saved has a seal already, so something that was saved in its place is gone.
  case sealedBefore
  /// The candidate was erased by another program meanwhile.
  case alreadyErased
  /// A hold forbids it.
  case held(Hold)
  case other(path: String, code: Int)

  /// What happened, what was not saved, and what to do.
  package var message: String {
    switch self {
    case .notADatabase(let path):
      "\(path): this is not a database. Name another file with --database, or move this one away."
    case .foreignDatabase(let path):
      "\(path): this database was made by another program, so it was left alone. Name another file with --database."
    case .newerVersion(let path, let found, let known):
      "\(path): this database is of version \(found), and this program knows versions up to \(known). "
        + "It was left as it is; install a newer extramile to use it."
    case .impossibleVersion(let path, let found):
      "\(path): the file says that its version is \(found), but no Extramile has ever written that version. "
        + "The file was left unchanged. Go back to a backup."
    case .empty(let path):
      "\(path) is empty; it is not an Extramile database."
    case .cannotOpen(let path, let reason):
      "\(path): the database cannot be opened: \(reason)."
    case .readOnly(let path):
      "\(path): \(cause). Check that the file and its folder are yours and writable, then try again."
    case .full(let path):
      "\(path): \(cause); nothing was saved. Make room, then try again."
    case .busy(let path):
      "\(path): \(cause); nothing was saved. Try again."
    case .damaged(let path):
      "\(path): \(cause). Keep a copy of the file as it is, and go back to a backup. To see what is damaged: "
        + "extramile data doctor --database FILE"
    case .diskFails(let path, let code) where code.leavesItOpen:
      "\(path): \(cause). The change may or may not have been saved. Once the disk works again, check before you repeat it."
    case .diskFails(let path, _):
      "\(path): \(cause); nothing was saved. "
        + "Check that it is connected and has room, then try again."
    case .gone(let path):
      "\(path): \(cause). Nothing was saved. Put it back, then try again."
    case .overwritten(let path):
      "\(path): \(cause). Nothing was saved. "
        + "Close every window that has it open, then copy the file there again."
    case .otherParts(let path):
      "\(path): this database has triggers or views that Extramile didn't make, or lacks some of its own. They could change "
        + "what is saved and shown, so it was not opened. To see which: extramile data doctor --database FILE"
    case .openingExists(let name):
      "There is an opening \(name) already. Choose another name; openings are never replaced."
    case .openingUnreadable(let name, let file):
      file.isEmpty
        ? "Opening \(name): one of its frozen files is missing. Go back to a backup; extramile data doctor says more."
        : "Opening \(name): its frozen file \(file) cannot be read by this version of extramile."
    case .movedOn:
      "This interview was continued in another window since it was opened here. Leave here and resume it with the same command."
    case .sealedBefore:
      "Something that was saved here before is gone from the database, so nothing was added to it. "
        + "Find out what with: extramile data doctor"
    case .alreadyErased:
      "This candidate was erased by another program meanwhile, so nothing was saved."
    case .held(let hold):
      "A hold is on \(hold.candidate) since \(hold.placedAt.day), placed by \(hold.placedBy): \(hold.reason). Nothing was done."
    case .other(let path, _):
      "\(path): \(cause); nothing was saved."
    }
  }

  /// What happened, without the consequences for what should have been saved.
  var cause: String {
    switch self {
    case .readOnly: "the database cannot be written"
    case .full: "the disk is full"
    case .busy: "another program has held the database for 10 seconds"
    case .damaged: "the database is damaged"
    case .diskFails(_, let code): "the disk can't read or write the database (error \(code))"
    case .gone: "the database is no longer there; it or its folder was moved, deleted or unmounted"
    case .overwritten: "another file was copied over the database while it was open here"
    case .other(_, let code): "the database reported error \(code)"
    case .cannotOpen(_, let reason): "the database cannot be opened: \(reason)"
    default: message
    }
  }

  /// The failure for an error that SQLite reported. Any other error comes from a value that can't be read as its type, and
  /// quotes the value, so none of its text may be shown.
  init(_ error: any Error, path: String) {
    if let failure = error as? StoreFailure {
      self = failure
      return
    }
    guard let error = error as? DatabaseError else {
      self = .damaged(path: path)
      return
    }
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase(path: path)
      // A table or column that is missing, and a file that ends before its last page.
      case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_FORMAT: .damaged(path: path)
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ: .damaged(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_IOERR: .diskFails(path: path, code: Int(error.extendedResultCode.rawValue))
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_CANTOPEN: .cannotOpen(path: path, reason: "the file or its folder cannot be read or written")
      default: .other(path: path, code: Int(error.extendedResultCode.rawValue))
      }
  }
}

extension Int {
  /// Whether SQLite's extended result code leaves it unclear if the change reached the disk.
  ///
  /// When a sync fails, the change has been written already, and the next program to open the file may find it.
  fileprivate var leavesItOpen: Bool { self == 1034 || self == 1290 }  // SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC
}
