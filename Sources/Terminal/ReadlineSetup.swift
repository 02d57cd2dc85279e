@preconcurrency import CReadline
@preconcurrency import Glibc

/// How readline is set up, once a process: signals, time and the terminal's state are ours, keys and display are its.
@MainActor enum ReadlineSetup {
  private static var isDone = false
  // readline keeps the pointers.
  private static let name = strdup("candor")
  private static let dumb = strdup("dumb")

  /// Names the streams and the terminal, and reads the person's inputrc.
  static func start(input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>, isPlain: Bool) {
    rl_instream = input
    rl_outstream = output
    guard !isDone else { return }
    isDone = true
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    rl_readline_name = UnsafePointer(name)
    if isPlain { rl_terminal_name = UnsafePointer(dumb) }
    rl_prep_term_function = { _ in MainActor.assumeIsolated { LineEditor.active?.terminal.take() } }
    rl_deprep_term_function = {}
    rl_getc_function = { _ in MainActor.assumeIsolated { LineEditor.active?.nextByte() ?? -1 } }
    rl_input_available_hook = { MainActor.assumeIsolated { LineEditor.active?.hasPlainKey == true ? 1 : 0 } }
    rl_initialize()
    if isPlain { rl_variable_bind("enable-bracketed-paste", "off") }
    // Never a file name, whatever key asks for one.
    rl_inhibit_completion = 1
    rl_attempted_completion_function = { _, _, _ in
      rl_attempted_completion_over = 1
      return nil
    }
    stifle_history(0)
    bindKeys()
  }

  private static func bindKeys() {
    let maps = ["emacs", "vi-insert", "vi-command"].map { (name: String) in rl_get_keymap_by_name(name) }
    // There is no history to search, and a search would put its own text in place of the line. A tilde stays one.
    let searches: [@convention(c) (Int32, Int32) -> Int32] = [
      rl_reverse_search_history, rl_forward_search_history, rl_noninc_reverse_search, rl_noninc_forward_search,
      rl_vi_search, rl_vi_search_again, rl_tilde_expand, rl_vi_tilde_expand,
    ]
    for map in maps.prefix(2) where !isMacro("\t", map) {
      rl_bind_keyseq_in_map("\t", { _, key in MainActor.assumeIsolated { LineEditor.active?.tab(key) ?? 0 } }, map)
    }
    for map in maps {
      rl_bind_keyseq_if_unbound_in_map(
        "\\C-x\\C-e", { _, _ in MainActor.assumeIsolated { LineEditor.active?.askForEditor() ?? 0 } }, map)
      searches.forEach { rl_unbind_function_in_map($0, map) }
    }
  }

  private static func isMacro(_ sequence: String, _ map: Keymap?) -> Bool {
    var type: Int32 = 0
    _ = rl_function_of_keyseq(sequence, map, &type)
    return type == ISMACR
  }
}
