/// What the global options chose; nil and false where they said nothing.
struct Choices: Equatable {
  var database: String?
  var banks: String?
  var interviewer: String?
  var noColor = false
  var plain = false
  var noInput = false

  /// These choices, and where they say nothing those of the command line that opened the prompt.
  func filled(from others: Choices) -> Choices {
    Choices(
      database: database ?? others.database, banks: banks ?? others.banks,
      interviewer: interviewer ?? others.interviewer, noColor: noColor || others.noColor,
      plain: plain || others.plain, noInput: noInput || others.noInput)
  }
}
