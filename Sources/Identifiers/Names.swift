/// Names after a title, and initials after the word for a patient. Any other name has no form, and is not found.
///
/// `Dr` with a name is a colleague, save where an age follows. `Mr` and `Mrs` are patients as a rule; not where the list,
/// the clinic or the team is theirs, as surgeons are called.
enum Names {
  private static let titles = Words("mr mrs ms miss mx mme smt shri herr frau sra senora señora")
  private static let lowerTitles = Words("mr mrs")
  private static let doctors = Words("dr prof professor doctor")
  /// What follows a title and is no name: scans, valves, jokes.
  private static let notNames = Words(
    """
    mri mra mrcp mrsa ms mr doktor doctor professor dr right perfect nice nobody grumpy bean darcy whippy universe president chairman speaker big
    monday tuesday wednesday thursday friday saturday sunday i
    """)
  /// What follows `mr` in small letters: mitral regurgitation and magnetic resonance.
  private static let notSurnames = Words(
    """
    scan scans scanner imaging spine brain head jet angiogram and with is was on at of in the a an or but grade severity
    severe moderate mild trace from to for who that so if when then not no has had said says came s contin
    """)
  private static let theirs = Words(
    """
    list lists clinic clinics firm team theatre theatres round rounds ward registrar secretary sho service office
    """)
  private static let roles = Words(
    """
    consultant surgeon boss examiner tutor lecturer teacher headmaster dean mentor supervisor landlord neighbour neighbor
    colleague registrar attending
    """)
  private static let beginnings = Words(
    """
    he she they it i we you the a an this that then and but so my his her their our saw no not when what who in on at
    """)
  private static let particles = Words("de da del van der von bin bint al el ap mac mc st la le du")

  static func find(in line: Line, _ known: Known, _ found: inout [Identifier]) {
    var index = 0
    while index < line.pieces.count {
      if line.isWord(index), let (kind, last) = name(line, index, known) ?? initials(line, index) {
        let start = kind == .initials ? index + 2 : index
        found.append(Identifier(kind, line.range(start, last)))
        index = last
      }
      index += 1
    }
  }

  private static func name(_ line: Line, _ index: Int, _ known: Known) -> (IdentifierKind, Int)? {
    let isDoctor = line.isWord(index, doctors) && line.isCapital(index)
    let isTitle = line.isWord(index, titles) && line.isCapital(index) && !isAbbreviation(line, index)
    let isSmall = !line.isCapital(index) && line.isWord(index, lowerTitles)
    guard isDoctor || isTitle || isSmall, line.isFree(before: index) else { return nil }
    var next = index + 1
    if line.isMark(next, ".") { next += 1 }
    // "Mr and Mrs Patel".
    if line.isSpace(next), line.isWord(next + 1, "and") || line.isMark(next + 1, "&"), line.isSpace(next + 2),
      line.isWord(next + 3, titles)
    {
      next += 4
      if line.isMark(next, ".") { next += 1 }
    }
    let isLoose = isSmall || line.isWord(index, "mr mrs ms") && !line.isMark(next - 1, ".")
    guard line.isSpace(next) || next > index + 1, let first = nameAfter(line, next, isLoose) else { return nil }
    // "the Mrs likes", "severe mr on echo".
    if !line.isCapital(afterParticles(line, first)),
      line.has("the my his your a severe moderate mild trace", before: index, within: 1)
    {
      return nil
    }
    let last = end(line, first)
    guard !isKnown(line, first, last, known), !isRole(line, index, last) else { return nil }
    if isDoctor, !hasAge(line, last) { return nil }
    if line.isWord(index, "miss"), isSentenceStart(line, index), !isSpokenOf(line, last) { return nil }
    return (.name, last)
  }

  /// `MS` and `MR` are multiple sclerosis and magnetic resonance, but for `MR. HALE`, all in capitals.
  private static func isAbbreviation(_ line: Line, _ index: Int) -> Bool {
    guard line.length(index) > 1, line.isAllCapitals(index), !line.isWord(index, "mrs") else { return false }
    return !(line.isMark(index + 1, ".") && line.isSpace(index + 2) && isShouted(line, index + 3))
      || line.has("severe moderate mild trace grade", before: index, within: 1)
  }

  /// A name in capitals; shorter words in capitals are abbreviations, and so are some longer ones.
  private static func isShouted(_ line: Line, _ index: Int) -> Bool {
    line.isAllCapitals(index) && line.length(index) >= 4
      && !line.isWord(index, "echo cabg copd stemi nstemi tavi tavr ecmo mrsa ercp brain spine scan")
  }

  /// The first piece of the name behind this blank; with `isLoose` it may be in small letters.
  private static func nameAfter(_ line: Line, _ space: Int, _ isLoose: Bool) -> Int? {
    let first = line.isSpace(space) ? space + 1 : space
    guard line.isWord(first), !line.isWord(first, notNames) else { return nil }
    if line.isCapital(afterParticles(line, first)) { return first }
    let isLong = line.length(first) >= 3 && !line.isWord(first, notSurnames)
    let isInitial = line.length(first) == 1 && line.isFree(after: first) && !line.isWord(first, "a i s t x")
    return isLoose && line.isSpace(space) && (isLong || isInitial) ? first : nil
  }

  /// The piece behind "van der", or this one.
  private static func afterParticles(_ line: Line, _ index: Int) -> Int {
    var next = index
    while next < index + 4, line.isWord(next, particles), line.isSpace(next + 1) { next += 2 }
    return next
  }

  /// The last piece of a name: more capitals with blanks, hyphens, apostrophes or initials' stops between.
  private static func end(_ line: Line, _ first: Int) -> Int {
    var last = line.isCapital(first) ? first : afterParticles(line, first)
    var left = 4
    while left > 0 {
      left -= 1
      let isInitial = line.length(last) == 1 && line.isAllCapitals(last)
      var next = last + 1
      if isInitial, line.isMark(next, ".") {
        next += 1
        if line.isAllCapitals(next), line.length(next) == 1 {
          last = next
          continue
        }
      }
      if line.isMark(next, "-'"), line.isCapital(next + 1) {
        last = next + 1
        continue
      }
      guard line.isSpace(next), isMore(line, next + 1, isShouted(line, first)) else { break }
      // "Saw Mr K. He was asleep."
      if next > last + 1, line.isWord(next + 1, beginnings) { break }
      last = line.isWord(next + 1, particles) && line.isSpace(next + 2) ? next + 3 : next + 1
    }
    return last
  }

  private static func isMore(_ line: Line, _ index: Int, _ isAllShouted: Bool) -> Bool {
    if line.isWord(index, particles), line.isSpace(index + 1), line.isCapital(index + 2) { return true }
    let isShout = line.isAllCapitals(index) && line.length(index) > 1
    if isShout, isAllShouted { return isShouted(line, index) }
    return line.isCapital(index) && !isShout && !line.isWord(index, notNames)
  }

  private static func isKnown(_ line: Line, _ first: Int, _ last: Int, _ known: Known) -> Bool {
    guard !known.names.isEmpty else { return false }
    let name = String(decoding: line.bytes[line.range(first, last)], as: UTF8.self).lowercased()
    return known.names.contains(name) || known.names.contains { $0.hasSuffix(" " + name) }
  }

  /// `my consultant Mr Hale`, `Mr Hale's list`.
  private static func isRole(_ line: Line, _ index: Int, _ last: Int) -> Bool {
    if line.has(roles, before: index, within: 1) { return true }
    let hasS = line.isMark(last + 1, "'") && line.isWord(last + 2, "s")
    let owned = hasS ? last + 4 : last + 2
    return line.isSpace(owned - 1) && (line.isWord(owned, theirs) || hasS && line.isWord(owned + 2, theirs))
  }

  /// `Dr Rahman, 71, …`: an age, with nothing behind it that it could be a number of.
  private static func hasAge(_ line: Line, _ last: Int) -> Bool {
    guard line.isMark(last + 1, ","), line.isSpace(last + 2), let age = line.number(last + 3),
      (18...115).contains(age)
    else { return false }
    return line.isMark(last + 4, ",") || line.isWord(last + 4, "m f yo")
      || line.has("yo year", after: last + 3, within: 1)
  }

  private static func isSentenceStart(_ line: Line, _ index: Int) -> Bool {
    var before = index - 1
    while line.isSpace(before) { before -= 1 }
    return before < 0 || line.isMark(before, ".!?\"*#>-:")
  }

  /// `Miss Begum was …`, where "Miss Leila so much" is longing.
  private static func isSpokenOf(_ line: Line, _ last: Int) -> Bool {
    if line.isMark(last + 1, "'") { return true }
    if line.isMark(last + 1, ","), line.isSpace(last + 2), line.isDigits(last + 3) { return true }
    return line.isSpace(last + 1)
      && line.isWord(last + 2, "was is had has came died said asked in went told wanted needs needed cried laughed")
  }

  /// `patient J.S.`: capitals with stops, the last stop included.
  private static func initials(_ line: Line, _ index: Int) -> (IdentifierKind, Int)? {
    guard line.isWord(index, "patient pt client"), line.isFree(before: index), line.isSpace(index + 1) else {
      return nil
    }
    var (next, count) = (index + 2, 0)
    while count < 3, line.isAllCapitals(next), line.length(next) == 1, line.isMark(next + 1, ".") {
      count += 1
      next += 2
    }
    if count == 1, line.isAllCapitals(next), line.length(next) == 1, line.isFree(after: next) {
      return (.initials, next)
    }
    return count >= 2 ? (.initials, next - 1) : nil
  }
}
