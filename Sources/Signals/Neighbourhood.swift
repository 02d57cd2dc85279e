/// What stands around each word of a stretch of text: for windows of 1, 2, 4 and 8 words from there on, their signature.
struct Neighbourhood {
  /// The signatures at the first word of the stretch, those of all sizes beside each other.
  private let origin: UnsafeMutablePointer<Signature>

  /// How many words a stretch has at most.
  static let stretch = 512
  /// So far beyond either end of a stretch windows are asked for.
  private static let margin = Window.reach + 1 << (Window.sizes - 1)
  /// So many signatures of no word stand behind the last word of a margin: half of the largest window.
  private static let beyond = Window.sizes << (Window.sizes - 2)

  /// Calls `body` with room for a stretch.
  @inline(__always)
  static func withRoom(_ body: (Neighbourhood) -> Void) {
    let room = UnsafeMutablePointer<Signature>.allocate(capacity: (stretch + 2 * margin) * Window.sizes + beyond)
    defer { room.deallocate() }
    body(Neighbourhood(origin: room + margin * Window.sizes))
  }

  /// Fills in a stretch of `count` words; `signature` is that of a word, asked for those beside the stretch too.
  @inline(__always)
  func fill(_ count: Int, _ signature: (Int) -> Signature) {
    // From the last to the first: a window is one of half its size, and the one that follows that.
    let sizes = Window.sizes
    var place = origin + (count &+ Neighbourhood.margin) &* sizes
    place.update(repeating: .none, count: Neighbourhood.beyond)
    var index = count &+ Neighbourhood.margin
    while index > -Neighbourhood.margin {
      index &-= 1
      place -= sizes
      place[0] = signature(index)
      place[1] = place[0] | place[sizes]
      place[2] = place[1] | place[2 &* sizes &+ 1]
      place[3] = place[2] | place[4 &* sizes &+ 2]
    }
  }

  /// The windows that begin with the word at `index`; those of the words beside it stand beside them.
  @inline(__always)
  func windows(_ index: Int) -> UnsafeRawPointer { UnsafeRawPointer(origin + index &* Window.sizes) }
}
