/// What a shell reads once, to ask candor at every Tab from then on.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  /// The script. None of them knows a command: candor answers, and so they never grow old.
  var text: String {
    switch self {
    case .bash: CompletionScript.bashText
    case .zsh: CompletionScript.zshText
    case .fish: CompletionScript.fishText
    }
  }

  /// Why there is none for this shell.
  static func missing(_ name: String) -> Failure {
    Failure(
      .usage,
      "There are completions for bash, zsh and fish, and none for \"\(name)\". Name one: --generate-completion-script bash"
    )
  }

  private static let bashText = #"""
    # Completion of candor for bash: each Tab asks candor what can stand there.
    _candor() {
      local line
      local -a words=("${COMP_WORDS[@]:1:COMP_CWORD}") found=()
      words[COMP_CWORD - 1]=$2
      while IFS= read -r line; do found+=("$line"); done \
        < <("${COMP_WORDS[0]}" ---complete "${words[@]}" 2>/dev/null)
      COMPREPLY=()
      case ${found[0]-} in
      :file | :folder)
        compopt -o filenames
        while IFS= read -r line; do COMPREPLY+=("$line"); done \
          < <(if [[ ${found[0]} == :file ]]; then compgen -f -- "$2"; else compgen -d -- "$2"; fi)
        ;;
      *)
        # Words with blanks are quoted as names of files are.
        [[ "${found[*]%%$'\t'*}" != *' '* ]] || compopt -o filenames
        for line in "${found[@]}"; do COMPREPLY+=("${line%%$'\t'*}"); done
        compopt -o nosort 2>/dev/null
        ;;
      esac
    }
    complete -F _candor candor
    """#

  private static let zshText = #"""
    #compdef candor
    # Completion of candor for zsh: each Tab asks candor what can stand there.
    _candor() {
      local -a found values shown
      local line
      found=("${(@f)$("${words[1]}" ---complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
      case ${found[1]} in
      :file) _files; return ;;
      :folder) _files -/; return ;;
      esac
      for line in "${found[@]}"; do
        [[ -n $line ]] || continue
        values+=("${line%%$'\t'*}")
        if [[ $line == *$'\t'* ]]; then
          shown+=("${line%%$'\t'*}  -- ${line#*$'\t'}")
        else
          shown+=("$line")
        fi
      done
      (( $#values )) || return 1
      compadd -l -V candor -M 'm:{a-zA-Z}={A-Za-z}' -d shown -a values
    }
    if [[ ${funcstack[1]} == _candor ]]; then
      _candor "$@"
    else
      compdef _candor candor
    fi
    """#

  private static let fishText = #"""
    # Completion of candor for fish: each Tab asks candor what can stand there.
    function __candor_complete
        set -l words (commandline -opc)
        set -l now (commandline -ct)
        set -l found (command $words[1] ---complete $words[2..-1] "$now" 2>/dev/null)
        switch "$found[1]"
            case :file
                __fish_complete_path "$now"
            case :folder
                __fish_complete_directories "$now" ''
            case '*'
                string join \n -- $found
        end
    end
    complete -c candor -f -k -a '(__candor_complete)'
    """#
}
