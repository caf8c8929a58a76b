@testable import QuestionBanks

/// All tables of slips: what tests hold against the reader, and what the page of diagnostics shows. A new table is added here.
enum Slips {
  static let tables: [(title: String, slips: [Slip])] = [
    ("What people write who know what they mean and not how YAML takes it", TrapSlips.all),
    ("YAML that the format does not have", YAMLSlips.all),
    ("Keys and values of a bank", StructureSlips.all),
    ("What the parts of a bank say of each other", MeaningSlips.all),
    ("Team profiles", TeamSlips.all),
    ("Sample answers", PracticeSlips.all),
    ("Mappings to other systems", MappingSlips.all),
  ]
}
