import Formats

/// The entries of a JSON document with an `entries` list, as jrnl and Day One write them.
struct JSONEntries {
  private(set) var reading = ForeignReading()
  private let places: LinePlaces

  /// Reads the document; `take` makes an entry of each value, or says why not.
  init(_ bytes: [UInt8], _ take: (JSONInput, _ line: Int) -> Result<ForeignEntry, Unfit>) {
    places = LinePlaces(bytes)
    let (document, problem) = JSONReader.readWhole(bytes)
    if let problem {
      let place = places.place(of: problem.offset)
      reading.problems.append(
        ForeignProblem(
          line: place.line, column: place.column,
          reason: "\(problem.cause); what stands before it was read, the rest not"))
    }
    if let stray = Line.all(bytes).first(where: { String(validating: $0.bytes, as: UTF8.self) == nil }) {
      reading.problems.append(
        ForeignProblem(
          line: stray.number, reason: "bytes that are not UTF-8 stand here; they come in as U+FFFD", isLoss: false))
    }
    guard let document else { return }
    guard let entries = document["entries"]?.array ?? document.array else {
      if problem == nil { add(Unfit(document, "there is no list of entries in it; nothing was taken")) }
      return
    }
    for value in entries {
      switch take(value, places.place(of: value.offset).line) {
      case .success(let entry): reading.entries.append(entry)
      case .failure(let unfit): add(unfit)
      }
    }
  }

  /// Says something about the document that leaves no words out.
  mutating func note(_ value: JSONInput, _ reason: String) {
    let place = places.place(of: value.offset)
    reading.problems.append(
      ForeignProblem(line: place.line, column: place.column, reason: reason, isLoss: false))
  }

  private mutating func add(_ unfit: Unfit) {
    let place = places.place(of: unfit.offset)
    reading.problems.append(ForeignProblem(line: place.line, column: place.column, reason: unfit.reason))
  }
}

/// Why a value is no entry.
struct Unfit: Error {
  let offset: Int
  let reason: String

  init(_ value: JSONInput, _ reason: String) { (offset, self.reason) = (value.offset, reason) }
}

extension JSONInput {
  /// The texts of a list of texts.
  var strings: [String] { array?.compactMap(\.string) ?? [] }

  /// Whether it is true.
  var isTrue: Bool {
    if case .bool(true) = value { return true }
    return false
  }
}

extension String {
  /// Whether `part` stands anywhere in it, byte for byte.
  func holds(_ part: String) -> Bool { utf8.firstRange(of: part.utf8) != nil }
}
