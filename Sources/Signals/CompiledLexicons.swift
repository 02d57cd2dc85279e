/// Lexicons that were compiled when candor was built, as tables in a string literal.
public struct CompiledLexicons: Sendable {
  let text: StaticString

  /// The tables in this literal, as `compile` wrote them.
  public init(_ text: StaticString) { self.text = text }

  /// Compiles these lexicons. The text holds only `0` to `o`, so that it can stand in a raw string literal.
  public static func compile(_ sources: [LexiconSource]) -> (text: [UInt8], problems: [LexiconProblem]) {
    let parsed = sources.map(LexiconParser.parse)
    let compiled = RulebookCompiler.compile(parsed.map(\.lexicon))
    return (compiled.rulebook.text.bytes, parsed.flatMap(\.problems) + compiled.problems)
  }
}
