/// Two numbers with a stroke between them: a date, or more often a score, a dose, a strength or a span.
enum DateFraction {
  /// What things are scored out of, and 7, 12 and 52, by which days, months and weeks are written.
  private static let scales: Set<Int> = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 24, 25, 27, 28, 30]

  private static let cues = Words(
    """
    on since until till dob born birth birthdate admitted admission discharged discharge dated due seen
    """)
  private static let scores = Words(
    """
    pain strength power murmur score scored scores gcs mmse moca apgar vas nrs phq gad scale grade graded rated rate
    rating reflexes reflex pulses pulse mrc got answered correct ratio vision acuity bp psa stage lobe lobes zone zones
    felt feel mood energy systolic diastolic heart trough shifts shift battery anion burpees sets reps
    """)
  private static let behind = Words(
    """
    dose doses dosage pain strength power murmur tablet tablets tab tabs strip way full empty done through of
    patients beds people nurses staff cases questions correct pages notes normal left right reflexes pulses bilaterally
    throughout gcs score marks stars shift shifts days weeks months systolic diastolic fast fasting fat
    """)

  /// Whether the two numbers that begin with this piece are a day and a month.
  static func isDate(_ line: Line, _ index: Int) -> Bool {
    let last = index + 2
    guard line.length(index) <= 2, line.length(last) <= 2, let first = line.number(index),
      let second = line.number(last), Dates.isDay(first, second)
    else { return false }
    if Dates.isBorn(line, index) { return true }
    guard !line.has(scores, before: index, within: 5),
      !line.has("pain strength power murmur score", after: last, within: 3)
    else { return false }
    if let next = line.wordAfter(last), line.isWord(next, behind) || line.isWord(next, Words.units) { return false }
    // "on 1/2 a tablet".
    if second <= 4 || second == 8, let next = line.wordAfter(last), line.isWord(next, "a an the") { return false }
    if first == 24, second == 7 { return false }
    let isCalled = line.wordBefore(index).map { line.isWord($0, cues) } ?? false
    if isCalled { return true }
    // A score is never more than what it is out of. 24/7 and the like are no dates.
    if first > 12 { return second != 7 && second != 12 && first != 16 }
    return second > 12 && !scales.contains(second)
  }
}
