/// What an editor is told, so that it keeps what was written nowhere else.
///
/// Vim puts what was copied and searched for into `~/.viminfo`, Neovim into its shada file, and either may be set to keep
/// an undo file or a backup in a folder of its own. What saves the words from a crash stays: the swap file, and the copy
/// that is there while a file is written, beside it. Other editors have no such options: docs/privacy.md says what to set.
@MainActor
enum EditorCopies {
  private static let options = "-i NONE -c 'silent! set noundofile nobackup writebackup backupdir=.'"

  /// The command with these options behind its first word, where that is Vim, by whatever name.
  static func keepingNone(_ command: String, _ context: Context) -> String {
    let name = String(command.prefix { $0 != " " })
    guard isVim(name, context) else { return command }
    return "\(name) \(options)\(command.dropFirst(name.count))"
  }

  private static func isVim(_ name: String, _ context: Context) -> Bool {
    // What the shell would take apart is left to it.
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || "/._-+".contains($0) }), !name.isEmpty else { return false }
    let folders = name.contains("/") ? [""] : (context.variable("PATH") ?? "").split(separator: ":").map { "\($0)/" }
    guard let path = folders.lazy.map({ $0 + name }).first(where: FileBytes.exists) else { return false }
    // `vi` is often a link to one of them.
    let program = (FileBytes.real(path) ?? path).split(separator: "/").last ?? ""
    // `vim.basic` and `vim9` are, `nvim-qt` is not.
    let number = { (rest: Substring) in rest.first.map { $0 == "." || $0.isNumber } ?? true }
    return ["vim", "nvim", "gvim"].contains { program.hasPrefix($0) && number(program.dropFirst($0.count)) }
  }
}
