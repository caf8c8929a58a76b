import Testing

@testable import Interviews

@Suite struct NearestTests {
  @Test(arguments: [
    ("/nxet", "/next"), ("/ned", "/end"), ("/bck", "/back"), ("/NEXT", "/next"), ("/zzz", nil), ("", nil),
  ] as [(String, String?)])
  func isWhatWasProbablyMeant(_ word: String, _ meant: String?) {
    #expect(["/next", "/end", "/back", "/goto"].nearest(to: word) == meant)
  }
}
