import GRDB
package import Interviews

extension Store {
  /// Whether an interview was erased; fast enough to call while somebody types.
  package func isErased(_ interview: Identity) throws(StoreFailure) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM erased_record WHERE subject = ?1)
                   AND NOT EXISTS (SELECT 1 FROM interview WHERE id = ?1)
            """),
        arguments: [interview.description]) ?? false
    }
  }
}
