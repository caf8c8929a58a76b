import Testing

@testable import Statistics

@Suite struct DesignTests {
  @Test func whoHangsTogether() {
    let connection = Connection(
      candidates: 6, interviewers: 4, pairs: [(0, 0), (1, 0), (2, 1), (1, 1), (3, 2), (4, 3), (5, 2), (4, 2)])
    #expect(
      connection.groups == [
        .init(candidates: [0, 1, 2], interviewers: [0, 1]), .init(candidates: [3, 4, 5], interviewers: [2, 3]),
      ])
    #expect(!connection.isConnected)
    #expect(connection.missingInterviews.map { [$0.candidate, $0.interviewer] } == [[3, 0]])
    #expect(Connection(candidates: 2, interviewers: 1, pairs: [(0, 0), (1, 0)]).isConnected)
  }

  /// Brennan 2001, table 3.2 and its decision studies; by gtheory 0.1.2.
  @Test(arguments: [
    (3, 4, 0.3848765683744, 0.5472222430384, 0.551438808405, 0.4637023254131),
    (3, 1, 0.9799382928027, 1.304166674215, 0.3256159464514, 0.2662151398427),
    (6, 4, 0.1924382841872, 0.2736111215192, 0.7108740678879, 0.6336019522032),
    (1, 1, 2.939814878408, 3.912500022646, 0.1386326497995, 0.1078855594843),
  ])
  func nested(
    _ tasks: Int, _ raters: Int, _ relativeError: Double, _ absoluteError: Double, _ relative: Double,
    _ absolute: Double
  ) {
    let study = Generalizability(
      .init(
        candidate: 0.4731481481481483, interviewer: 0.6475308641975305, question: 0.3251543209876543,
        candidateByQuestion: 0.5595679012345677, residual: 2.380246913580247), .nested, interviewers: raters,
      questions: tasks)
    // gtheory's own components come from an iteration; they differ in the seventh place.
    #expect(isClose(study.relativeError, relativeError, relative: 1e-6))
    #expect(isClose(study.absoluteError, absoluteError, relative: 1e-6))
    #expect(isClose(study.relative, relative, relative: 1e-6))
    #expect(isClose(study.absolute, absolute, relative: 1e-6))
  }

  @Test func crossed() {
    let components = Generalizability.Components(
      candidate: 1, interviewer: 0.2, question: 0.3, candidateByInterviewer: 0.4, candidateByQuestion: 0.6,
      residual: 1.2)
    let study = Generalizability(components, .crossed, interviewers: 2, questions: 6)
    #expect(isClose(study.relativeError, 0.2 + 0.1 + 0.1, absolute: 1e-12))
    #expect(isClose(study.absoluteError, 0.4 + 0.1 + 0.05, absolute: 1e-12))
    #expect(isClose(study.relative, 1 / 1.4, absolute: 1e-12))
  }
}

@Suite struct ProfileDistanceTests {
  /// By hand: levels, targets, squared distance, elevation, scatter, shape, correlation.
  @Test(arguments: [
    ([4.0, 3, 5, 2], [3.0, 4, 4, 4], [7.0, 0.25, 1.8770166537925836, 4.872983346207416], -0.2581988897471611),
    ([4.0, 5, 3, 4], [3.0, 4, 2, 3], [4.0, 4.0, 0, 0], 1),
    ([1.0, 2, 3, 4, 5], [5.0, 4, 3, 2, 1], [40.0, 0, 0, 40], -1),
    ([3.0, 3, 3, 3], [2.0, 3, 4, 3], [2.0, 0, 2, 0], nil),
    ([2.0, 3, 4], [1.0, 3, 5], [2.0, 0, 2, 0], 1),
  ])
  func parts(_ levels: [Double], _ targets: [Double], _ parts: [Double], _ correlation: Double?) throws {
    let distance = try #require(ProfileDistance(levels, targets))
    let found = [distance.squared, distance.elevation, distance.scatter, distance.shape]
    for (value, expected) in zip(found, parts) { #expect(isClose(value, expected, absolute: 1e-9)) }
    #expect(isClose(distance.elevation + distance.scatter + distance.shape, distance.squared, absolute: 1e-9))
    #expect((distance.correlation == nil) == (correlation == nil))
    if let correlation { #expect(isClose(distance.correlation ?? 0, correlation, absolute: 1e-9)) }
  }

  @Test func doubleEntryNeedsFive() throws {
    #expect(try #require(ProfileDistance([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).doubleEntry == -1)
    #expect(try #require(ProfileDistance([4, 3, 5, 2], [3, 4, 4, 4])).doubleEntry == nil)
  }

  @Test func noiseIsTakenOutButNeverBelowNone() throws {
    let distance = try #require(ProfileDistance([4, 3], [3, 3]))
    #expect(isClose(distance.pointsWithoutNoise(standardErrors: [0.5, 0.5]), 0.5, absolute: 1e-12))
    #expect(distance.pointsWithoutNoise(standardErrors: [2, 2]) == 0)
  }
}
