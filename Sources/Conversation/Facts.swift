public import Nights

/// What the journal and the world say when a sitting begins. The shell fills it; the conversation only reads it.
public struct Facts: Equatable, Sendable {
  /// The night that the sitting belongs to.
  public var night: CivilDate
  /// The hour of the day, 0 to 23.
  public var hour = 22
  /// Nothing has been written yet, ever.
  public var firstRun = false
  /// How many nights have been written, this one left out; beyond seven, at least so many.
  public var nightsWritten = 0
  /// Nights since the last one that was written, 1 for yesterday; nil where there is none.
  public var nightsSinceLast: Int?
  /// Answers come by a pipe, a line each: no question is asked a second time, or each answer after it would stand under
  /// the wrong one.
  public var byPipe = false
  /// Something stands in this night's file already.
  public var hasNight = false
  /// Someone sat here tonight already.
  public var hasBegun = false
  /// Last night's words were heavy enough for the note about people to reach.
  public var heavyLastNight = false
  /// Words of dying were put aside tonight, and no one sat here since; or a sitting that was cut off held some.
  public var heavyToday = false
  /// The note about people to reach is not wanted of itself; `/now` stays.
  public var noteOff = false
  /// What is kept up and to be asked after tonight, the longest due first.
  public var asked: [Standing] = []
  /// What of it is in force, in its words; the person, where it is a talk.
  public var keptUp: [Standing.Kind: String] = [:]
  /// The floors: `sleep`, `move`, `food`, `people`, each in the person's words.
  public var floors: [String: String] = [:]
  /// Days since the floors were set or looked at; nil where there are none.
  public var floorsAge: Int?
  /// Days since the three layers were gone through; nil where they never were.
  public var layersAge: Int?
  /// Days since a talk with someone outside medicine, as far as the journal tells; nil where it is too young to tell.
  public var outsideGap: Int?
  /// How often of late something done to switch off left them worse.
  public var restWorse = 0
  /// Practices that were offered twice and not taken: they rest.
  public var resting: Set<String> = []
  /// Lines out of the journal, by the names in `listNames`.
  public var lists: [String: [String]] = [:]
  /// Promises to tell someone that have come due, the oldest first.
  public var promises: [PromiseDue] = []
  /// What was put aside and waits, the oldest first.
  public var putAside: [PutAside] = []
  /// A draft that was cut off and has been put back.
  public var recovered: Recovered?
  /// Whether it was told before the sitting began that words were put back.
  public var hasToldOfWords = false
  /// People the journal names, for completion.
  public var people: [String] = []
  /// People the person named as safe.
  public var safePeople: [String] = []
  /// The check-in's questions that are switched on, by their field: `slept`, `screen in bed`, …
  public var checkIn: Set<String> = []
  /// Questions of the last seven days, and of the last night that was written: the field `asked` of the sections kept.
  public var openings: [String] = []
  /// The nights on which each signal was seen, as nights before this one: 1 is last night.
  public var signalNights: [String: Set<Int>] = [:]
  /// The headings that practices keep, with the nights since each was last in the journal: 0 is tonight.
  public var sectionAges: [String: Int] = [:]
  /// Whether this night has a check-in already.
  public var hasCheckedIn = false
  /// Hours worked and slept as this night's check-in has them already, where one was kept.
  public var worked: Double?
  /// Hours slept, likewise.
  public var slept: Double?
  /// The file that this sitting is kept in, as a person reads it: `~/journal/2026/11/2026-11-21.md`.
  public var path = ""
  /// The folder of the journal, as a person reads it.
  public var root = "~/journal"
  /// How long a writing lasts where nothing else is said, in minutes, 1 to 999.
  public var minutes = 10
  /// Someone to begin with, as in `candor truth Sam`; or the step of `candor step TASK`.
  public var subject = ""

  /// Facts for this night, all else at rest.
  public init(night: CivilDate) { self.night = night }

  /// A promise that has come due.
  public struct PromiseDue: Equatable, Sendable {
    /// Who is to be told.
    public var who: String
    /// What they are to know.
    public var say: String
    /// By when, as it was written.
    public var when: String
    /// The night on which it was made.
    public var made: CivilDate
    /// The night on which `when` was said.
    public var whenSaid: CivilDate

    /// A promise made on that night; its day was given then, or on a later one.
    public init(who: String, say: String, when: String, made: CivilDate, whenSaid: CivilDate? = nil) {
      (self.who, self.say, self.when, self.made) = (who, say, when, made)
      self.whenSaid = whenSaid ?? made
    }
  }

  /// Something kept up that is to be asked after.
  public struct Standing: Equatable, Sendable {
    /// What it is.
    public enum Kind: String, Sendable { case boundary, recovery, outside }
    /// What it is.
    public var kind: Kind
    /// The words of it; the person, where it is a talk.
    public var text: String

    /// A boundary, a practice or a talk in these words.
    public init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }
  }

  /// Something put aside in a few words.
  public struct PutAside: Equatable, Sendable {
    /// When, as the door says it: `14:10`, or `Friday 14:10`.
    public var time: String
    /// The words.
    public var text: String
    /// How a section that takes it up names it: `later, 14:10 "code in bay 4"`.
    public var reference: String

    /// Something put aside at that time; without a reference, one is made of time and text.
    public init(time: String, text: String, reference: String? = nil) {
      (self.time, self.text) = (time, text)
      self.reference = reference ?? "later, \(time) \"\(text)\""
    }
  }

  /// A draft that was put back into the journal.
  public struct Recovered: Equatable, Sendable {
    /// How many lines.
    public var lines: Int
    /// When they were typed: `22:41`.
    public var time: String

    /// So many lines from that time.
    public init(lines: Int, time: String) { (self.lines, self.time) = (lines, time) }
  }
}
