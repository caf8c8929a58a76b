import Testing

@testable import Interviews
@testable import Text

@Suite struct NearestTests {
  @Test(
    arguments: [
      ("/nxet", "/next"), ("/ned", "/end"), ("/bck", "/back"), ("/NEXXT", "/next"), ("/zzz", nil), ("", nil),
    ] as [(String, String?)])
  func isWhatWasProbablyMeant(_ word: String, _ meant: String?) {
    #expect(nearest(to: word, among: ["/next", "/end", "/back", "/goto"]) == meant)
  }
}
