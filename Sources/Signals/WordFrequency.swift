/// How often the commonest words of English stand in a million words, roughly; rarer ones are taken as 15. It tells which
/// words say nothing by themselves, and where the patterns of a rule's company are entered. What is measured, over what
/// nights are like, is `MeasuredFrequency`: there "nothing" and "patient" are common.
enum WordFrequency {
  /// From so many in a million on, a word by itself says nothing.
  static let common = 1000

  /// Whether this word by itself says nothing.
  static func isCommon(_ word: String) -> Bool { commonWords.contains(Substring(word)) }

  /// A very common word that begins so.
  static func commonWord(beginning letters: String) -> Substring? { commonWords.first { $0.hasPrefix(letters) } }

  private static let commonWords = bands.filter { $0.perMillion >= common }.flatMap { $0.words.split(separator: " ") }

  /// Words in bands of falling frequency.
  static let bands: [(perMillion: Int, words: String)] = [
    (40_000, "the i a and to of"),
    (12_000, "in it my me was is that for on with he she you at as but be this have her his so they we not had"),
    (
      5_000,
      """
      i'm it's from all are one what there out up about when like no just or an if do then him them who by get were \
      will can didn't don't your would been has time now than into some our got after back because
      """
    ),
    (
      2_000,
      """
      day know go going more two down over only how today even work their before still could said first did too much \
      really want off think feel make night again every here other people home never good week any tonight i've i'll \
      am us need way little being where well should which year last next new something see hours shift another own \
      through why very things came went told asked patient life long right man made take three felt
      """
    ),
    (
      700,
      """
      nothing anything everything someone anyone everyone nobody left away around let old few same come say says tell \
      look looked sleep days hour morning most four five six seven eight ten until while always almost keep kept \
      thing put call called bed room hospital ward doctor nurse family mum mother dad friend house head hand hands \
      eyes face feeling tired eat ate sit sat better bad enough maybe since without once half done they're \
      that's he's she's can't couldn't wasn't can both between under might already
      """
    ),
  ]
}
