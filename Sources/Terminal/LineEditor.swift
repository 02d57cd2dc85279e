@preconcurrency import CReadline
@preconcurrency import Glibc

/// Lines from a person at a terminal: readline edits and shows them, and the loop that waits is ours, so that time,
/// signals and the draft have their turn between any two keys.
@MainActor public final class LineEditor: LineSource {
  // readline has one set of globals and calls back without a context.
  static weak var active: LineEditor?
  private static let silence = 60
  private static let keysBetweenWatches = 20
  /// So many milliseconds without a key are a pause in which work is done.
  private static let quiet = 100

  /// Gets the unfinished line at most once a second when it changed, after every 20 keys, and before a stop.
  public var watch: (([UInt8]) -> Void)?
  /// Called a tenth of a second after the last key, and again until it says that there is nothing left to do.
  public var whenQuiet: (() -> Bool)?
  /// Called when the process goes on after a stop (Ctrl-Z and fg).
  public var resumed: (() -> Void)?
  /// How many bytes of the last line could not be kept: NULs in a paste, and what went over the limit.
  public private(set) var lostBytes = 0

  let terminal: RawTerminal
  private let input: Int32
  private let isPlain: Bool
  private let limit: Int
  private let inputStream: UnsafeMutablePointer<FILE>
  private let outputStream: UnsafeMutablePointer<FILE>

  private var feed = KeyFeed()
  private var request = LineRequest(prompt: "")
  private var isEditing = false
  private var isGone = false
  private var finished: LineEvent?
  private var wantsEditor = false
  private var pasteAtStart: [UInt8] = []

  private var lastKey = MonotonicTime.now
  private var toldOfSilence = false
  private var lastWatch = MonotonicTime.now
  private var watched: [UInt8] = []
  private var keysSinceWatch = 0
  private var lastQuiet = MonotonicTime.now
  private var isChanged = false

  /// An editor on these descriptors, or nil where they can't be opened as streams. The input must be a terminal.
  /// `isPlain` is for a terminal that can't move its cursor, for Emacs, and for screen readers: nothing that was
  /// written is ever redrawn in place. A line may have 8 MB unless told otherwise.
  public init?(input: Int32 = 0, output: Int32 = 1, isPlain: Bool = false, limit: Int = 8 << 20) {
    let (reading, writing) = (dup(input), dup(output))
    guard reading >= 0, writing >= 0, let from = fdopen(reading, "r"), let to = fdopen(writing, "w") else {
      if reading >= 0 { Glibc.close(reading) }
      if writing >= 0 { Glibc.close(writing) }
      return nil
    }
    _ = fcntl(reading, F_SETFD, FD_CLOEXEC)
    _ = fcntl(writing, F_SETFD, FD_CLOEXEC)
    (self.input, self.isPlain, self.limit) = (input, isPlain, limit)
    (inputStream, outputStream) = (from, to)
    terminal = RawTerminal(descriptor: reading)
    Self.active?.close()
    SignalPipe.shared.open()
    Self.active = self
    ReadlineSetup.start(input: from, output: to, isPlain: isPlain)
    // Before anything is said: what is typed ahead of the first prompt is kept for it, also where Ctrl-C follows.
    terminal.take()
  }

  /// Waits for what comes next. After `.idle` and `.deadline` it goes on with the line that was being typed.
  public func next(_ request: LineRequest) -> LineEvent {
    guard !isGone else { return .hangup(unfinished: []) }
    begin(request)
    var flush = false
    while true {
      if let event = signalled() { return event }
      let step = feed.step(flush: flush)
      flush = false
      switch step {
      case .key: readKey()
      case .paste(let bytes): insert(paste: bytes)
      case .incomplete, .empty: break
      }
      if let event = outcome() { return event }
      let now = MonotonicTime.now
      tellWatch(now)
      if let deadline = request.deadline, deadline <= now { return .deadline }
      guard step == .incomplete || step == .empty else { continue }
      let silenceEnds = lastKey.adding(seconds: Self.silence)
      if !toldOfSilence, silenceEnds <= now {
        toldOfSilence = true
        return .idle
      }
      let quiet = whenQuiet == nil ? nil : max(lastKey, lastQuiet).adding(milliseconds: Self.quiet)
      if let quiet, quiet <= now, step == .empty {
        if whenQuiet?() != true { whenQuiet = nil }
        lastQuiet = .now
        continue
      }
      let flushTime = step == .incomplete ? now.adding(milliseconds: feed.isInPaste ? 5000 : 50) : nil
      let wakes = [
        request.deadline, toldOfSilence ? nil : silenceEnds, isChanged ? lastWatch.adding(seconds: 1) : nil, flushTime,
        quiet,
      ].compactMap { $0 }.min()
      switch waitForInput(input, milliseconds: wakes.map { now.milliseconds(until: $0) }) {
      case .ready: if !fill() { return hangUp() }
      case .hungUp: return hangUp()
      case .signal: break
      case .timeout: flush = flushTime.map { $0 <= MonotonicTime.now } ?? false
      }
    }
  }

  /// Runs `body`, which prints whole lines, above the line that is being typed.
  public func announce(_ body: () -> Void) {
    guard isEditing else {
      body()
      return
    }
    if isPlain { rl_crlf() } else { rl_clear_visible_line() }
    fflush(outputStream)
    body()
    redraw()
  }

  /// Runs `body` while the terminal is in the state in which it was found.
  public func released<Result>(_ body: () -> Result) -> Result {
    if isEditing { rl_crlf() }
    fflush(outputStream)
    terminal.release()
    defer {
      if !isGone {
        terminal.take()
        if isEditing { redraw() }
        lastKey = .now
      }
    }
    return body()
  }

  /// Gives the terminal back and lets signals do what they did before.
  public func close() {
    guard Self.active === self else { return }
    if isEditing { abandonLine() }
    terminal.release()
    clear_history()
    SignalPipe.shared.close()
    isGone = true
    Self.active = nil
    // The streams stay open: readline holds on to them.
  }
}

// What readline calls.
extension LineEditor {
  /// The next byte for readline; it asks for one that is not there only in the middle of something, and gets an end
  /// of that something when nothing comes within a second.
  func nextByte() -> Int32 {
    if let byte = feed.pop() { return Int32(byte) }
    switch waitForInput(input, milliseconds: 1000) {
    case .ready where fill(): return feed.pop().map(Int32.init) ?? 0x07
    case .ready, .hungUp: return -1
    case .signal, .timeout: return 0x07
    }
  }

  var hasPlainKey: Bool { feed.hasPlainKey }

  func askForEditor() -> Int32 {
    wantsEditor = true
    return 0
  }

  func tab(_ key: Int32) -> Int32 {
    let beginning = Array(unfinished.prefix(Int(max(0, rl_point))))
    let words = beginning.first == 0x2F ? request.commands : request.completions
    guard !words.isEmpty else { return rl_insert(1, key) }
    // A name out of the journal that would steer the terminal is offered neither in a list nor for the line.
    switch Completion.complete(beginning, among: words.filter { Inert.text($0) == $0 }) {
    case .nothing: return rl_ding()
    case .extended(let word):
      rl_begin_undo_group()
      rl_delete_text(0, rl_point)
      rl_point = 0
      rl_insert_text(word)
      rl_end_undo_group()
    case .choices(let words):
      announce {
        fputs(words.joined(separator: "  ") + "\n", outputStream)
        fflush(outputStream)
      }
    }
    return 0
  }

  fileprivate func finish(_ line: UnsafeMutablePointer<CChar>?) {
    if let line {
      let bytes = Array(UnsafeRawBufferPointer(start: line, count: strlen(line)))
      free(line)
      let wasPasted = bytes.contains(0x0A) || (!pasteAtStart.isEmpty && bytes.starts(with: pasteAtStart))
      finished = wasPasted ? .pasted(bytes) : .line(bytes)
    } else {
      rl_crlf()
      fflush(outputStream)
      finished = .end
    }
    rl_callback_handler_remove()
    isEditing = false
  }
}

// The line that is being typed.
extension LineEditor {
  /// The line as far as it goes, with what has come of a paste.
  private var unfinished: [UInt8] { line + feed.unfinishedPaste }

  private var line: [UInt8] {
    guard isEditing, let line = rl_line_buffer else { return [] }
    return Array(UnsafeRawBufferPointer(start: line, count: Int(max(0, rl_end))))
  }

  /// The line and all that was typed behind it, to the last key that has come: no later line will have it.
  private func takeAll() -> [UInt8] {
    if waitForInput(input, milliseconds: 0) == .ready { _ = fill() }
    return line + feed.takeRest()
  }

  private func begin(_ request: LineRequest) {
    let prompt = Prompt.marked(request.prompt)
    defer { self.request = request }
    if isEditing {
      guard request.prompt != self.request.prompt else { return }
      rl_set_prompt(prompt)
      if !isPlain { rl_redisplay() }
      return
    }
    (lostBytes, pasteAtStart, watched, isChanged, keysSinceWatch) = (0, [], [], false, 0)
    (lastKey, lastWatch) = (.now, .now)
    toldOfSilence = false
    rl_callback_handler_install(prompt) { line in MainActor.assumeIsolated { LineEditor.active?.finish(line) } }
    isEditing = true
    guard !request.prefill.isEmpty else { return }
    insertText(request.prefill)
    rl_redisplay()
  }

  private func readKey() {
    noteKey()
    rl_callback_read_char()
  }

  private func insert(paste: [UInt8]) {
    noteKey()
    let text = paste.filter { $0 != 0 }
    let kept = text.cut(to: max(0, limit - Int(rl_end)))
    lostBytes += paste.count - kept.count
    if rl_point == 0 { pasteAtStart = Array(kept.prefix(64)) }
    insertText(kept)
    rl_redisplay()
  }

  private func insertText(_ bytes: [UInt8]) {
    (bytes + [0]).withUnsafeBytes { raw in
      guard let start = raw.bindMemory(to: CChar.self).baseAddress else { return }
      rl_insert_text(start)
    }
  }

  private func outcome() -> LineEvent? {
    if let finished {
      self.finished = nil
      return finished
    }
    guard wantsEditor else { return nil }
    wantsEditor = false
    let text = unfinished
    abandonLine()
    return .edit(unfinished: text)
  }

  /// Leaves the line on the screen and lets go of it.
  private func abandonLine() {
    rl_point = rl_end
    rl_redisplay()
    rl_crlf()
    fflush(outputStream)
    dropLine()
  }

  private func dropLine() {
    feed.dropPaste()
    rl_free_line_state()
    rl_callback_sigcleanup()
    rl_callback_handler_remove()
    isEditing = false
  }

  private func redraw() {
    rl_on_new_line()
    rl_forced_update_display()
  }
}

// Time, signals and the far end.
extension LineEditor {
  private func noteKey() {
    lastKey = .now
    toldOfSilence = false
    isChanged = true
    keysSinceWatch += 1
  }

  private func tellWatch(_ now: MonotonicTime, force: Bool = false) {
    guard isEditing, isChanged else { return }
    guard force || keysSinceWatch >= Self.keysBetweenWatches || lastWatch.adding(seconds: 1) <= now else { return }
    (lastWatch, keysSinceWatch, isChanged) = (now, 0, false)
    let text = unfinished
    guard text != watched else { return }
    watched = text
    watch?(text)
  }

  private func fill() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(input, &chunk, chunk.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return true }
    guard count > 0 else { return false }
    feed.add(chunk.prefix(count))
    if feed.isInPaste { noteKey() }
    return true
  }

  private func signalled() -> LineEvent? {
    for number in SignalPipe.shared.take() {
      switch number {
      case SIGHUP: return hangUp()
      case SIGTERM, SIGQUIT:
        let text = takeAll()
        if isEditing { abandonLine() }
        return .terminate(unfinished: text)
      case SIGINT:
        let text = unfinished
        if isEditing { abandonLine() }
        return .interrupt(unfinished: text)
      case SIGTSTP: stop()
      case SIGCONT:
        // Another program may have left the terminal in a state of its own.
        terminal.release()
        terminal.take()
        if isEditing { redraw() }
        lastKey = .now
      case SIGWINCH: rl_resize_terminal()
      default: continue
      }
    }
    return nil
  }

  private func stop() {
    tellWatch(.now, force: true)
    if isEditing { rl_crlf() }
    fflush(outputStream)
    terminal.release()
    // With `bg` it goes on in the background, where the terminal is another's: it stops again until `fg`.
    var rounds = 0
    repeat {
      SignalPipe.shared.stopProcess()
      rounds += 1
    } while isInBackground && rounds < 100
    resumed?()
    terminal.take()
    if isEditing { redraw() }
    lastKey = .now
  }

  private var isInBackground: Bool {
    let group = tcgetpgrp(input)
    return group > 0 && group != getpgrp()
  }

  /// What was typed is taken before anything else is asked of a terminal that is gone.
  private func hangUp() -> LineEvent {
    let text = takeAll()
    if isEditing { dropLine() }
    isGone = true
    return .hangup(unfinished: text)
  }
}
