/// The forms in which an opening is handed on: one case, one file that writes it.
package enum ExportFormat: String, CaseIterable, Sendable {
  case json
  case csv

  /// The text of the file.
  package func text(_ export: OpeningExport) -> String {
    switch self {
    case .json: ArchiveJSON.text(export)
    case .csv: RatingsCSV.text(export)
    }
  }
}
