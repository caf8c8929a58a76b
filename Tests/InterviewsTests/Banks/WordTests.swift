@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

@Suite struct WordTests {
  @Test(arguments: ["a", "double-billed", "q1", "a-1-b"])
  func isSlug(_ text: String) { #expect(Slug.isSlug(text)) }

  @Test(arguments: ["", "1a", "-a", "a-", "a--b", "A", "a b", "a_b", "ä", String(repeating: "a", count: 65)])
  func isNoSlug(_ text: String) { #expect(!Slug.isSlug(text)) }

  @Test(arguments: [
    ("Billing (double)!", "billing-double"), ("What's next", "whats-next"), ("What\u{2BC}s next", "whats-next"),
    ("Größe", "groesse"), ("2 of 3", "of-3"),
    ("a__b", "a-b"),
  ])
  func slug(_ text: String, _ slug: String) { #expect(Slug.slug(of: text) == slug) }

  @Test(arguments: ["", "12", "日本"])
  func nothingToMakeASlugOf(_ text: String) { #expect(Slug.slug(of: text) == nil) }

  @Test(arguments: [
    ("anchor", "anchors"), ("joblink", "job_link"), ("Title", "title"), ("titel", "title"), ("minuts", "minutes"),
  ])
  func near(_ name: String, _ meant: String) {
    #expect(nearest(to: name, among: ["title", "anchors", "job_link", "minutes", "ask"]) == meant)
  }

  @Test(arguments: ["author", "x", "", "as-you-like-it"])
  func far(_ name: String) { #expect(nearest(to: name, among: ["title", "anchors", "ask", "id"]) == nil) }

  @Test(arguments: ["0", "-3", "12"])
  func wholeNumber(_ text: String) { #expect(Tree.wholeNumber(text) != nil) }

  @Test(arguments: ["", "-", "010", "+5", "5.0", "0x1", "1_000", "1e3", "٣", " 5"])
  func noWholeNumber(_ text: String) { #expect(Tree.wholeNumber(text) == nil) }

  @Test(arguments: [("4", 4), ("2.5", 2.5), ("-0.25", -0.25), ("3.00", 3)])
  func number(_ text: String, _ value: Double) { #expect(Tree.number(text) == value) }

  @Test(arguments: ["", ".5", "4.", "1e3", "1.2.3", "inf", "nan", "01.5"])
  func noNumber(_ text: String) { #expect(Tree.number(text) == nil) }
}
