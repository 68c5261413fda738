// What each shell is told once. It knows nothing of commands by itself: with every Tab it asks the program what may follow, so that the two never
// differ. An answer has a line for each candidate: `=` and a word, or `*` and what the names of files end in.

extension Shell {
  /// The script that the shell reads, to its last line.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  private static let bashScript = #"""
    # bash completion for praatplaat

    _praatplaat() {
      local line word typed index
      local -a words=("")
      # Bash begins a word at = and at :, praatplaat doesn't.
      for ((index = 1; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if ((index > 1)) && [[ $word == [=:]* || ${words[-1]} == *[=:] ]]; then words[-1]+=$word; else words+=("$word"); fi
      done
      typed=${words[-1]}
      [[ $typed == --*=* ]] && typed=${typed#*=}
      COMPREPLY=()
      while IFS= read -r line; do
        case $line in
          '*'*)
            compopt -o filenames
            while IFS= read -r word; do
              [[ -d $word || $word == *"${line#?}" ]] && COMPREPLY+=("$word")
            done < <(compgen -f -- "$typed")
            ;;
          =*)
            printf -v word %q "${line#?}"
            [[ $word == "$typed"* ]] && COMPREPLY+=("$word")
            ;;
        esac
      done < <(command praatplaat completions bash -- "${words[@]:1}" 2>/dev/null)
    }
    complete -F _praatplaat praatplaat

    """#

  private static let zshScript = #"""
    #compdef praatplaat

    _praatplaat() {
      local line
      local -a found
      local -a lines=("${(@f)$(command praatplaat completions zsh -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
      # The value of --option=value is completed by itself.
      compset -P '--*='
      for line in $lines; do
        case $line in
          ('*'*) _files -g "*${line[2,-1]}" ;;
          ('='*) found+=("${line[2,-1]}") ;;
        esac
      done
      (( $#found )) && _describe -V praatplaat found
    }

    # Autoloaded this file is the function itself; read with source it says whose it is.
    if [[ $funcstack[1] == _praatplaat ]]; then _praatplaat "$@"; else compdef _praatplaat praatplaat; fi

    """#

  private static let fishScript = #"""
    # fish completion for praatplaat

    function __praatplaat_candidates
        set -l words (commandline -opc)
        set -l typed (commandline -ct)
        # The value of --option=value is completed behind it.
        set -l option (string match -r -- '^--[^=]+=' "$typed")
        for line in (command praatplaat completions fish -- $words[2..-1] "$typed" 2>/dev/null)
            set -l rest (string sub -s 2 -- "$line")
            switch "$line"
                case '\**'
                    set -l ending (string escape --style=regex -- "$rest")
                    __fish_complete_path (string replace -- "$option" '' "$typed") | string match -r -- '^.*(?:'$ending'|/)(?:\t.*)?$' \
                        | string replace -r -- '^' "$option"
                case '=*'
                    echo "$option$rest"
            end
        end
    end

    complete -c praatplaat -f -k -a '(__praatplaat_candidates)'

    """#
}
