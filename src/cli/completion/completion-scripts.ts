/**
 * What a shell loads to ask `netloom complete -- WORDS…` at every Tab: one candidate a line, a tab, what it is for; then
 * `:files` where names of files fit. The scripts need nothing but their shell, and may be loaded again.
 */
export const completionScripts: Readonly<Record<string, string>> = {
  bash: `# Completes the words of netloom in bash.
_netloom() {
  local IFS=$' \\t\\n' words typed taken word
  read -ra words <<<"\${COMP_LINE:0:COMP_POINT}"
  case "\${COMP_LINE:0:COMP_POINT}" in *[[:space:]]) words+=('') ;; esac
  typed=\${words[\${#words[@]}-1]}
  # The line editor parts words at = and : as well, and replaces only what stands behind.
  taken=\${typed%"$2"}
  COMPREPLY=()
  while IFS=$'\\t' read -r word _; do
    case $word in
      :files) compopt -o default 2>/dev/null ;;
      "$typed"*) COMPREPLY+=("\${word#"$taken"}") ;;
    esac
  done < <(netloom complete -- "\${words[@]:1}" 2>/dev/null)
}
complete -F _netloom netloom
`,
  zsh: `#compdef netloom
# Completes the words of netloom in zsh.
_netloom() {
  local line files
  local -a found
  for line in "\${(@f)$(netloom complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :files) files=yes ;;
      *) found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done
  (( \${#found} )) && _describe netloom found
  [[ -n $files ]] && _files
}
if [[ \${funcstack[1]} == _netloom ]]; then _netloom; else compdef _netloom netloom; fi
`,
  fish: `# Completes the words of netloom in fish.
function __netloom_words
    set -l words (commandline -opc)
    for line in (netloom complete -- $words[2..-1] (commandline -ct) 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path (commandline -ct)
            case '*'
                echo $line
        end
    end
end
complete -c netloom -f -a '(__netloom_words)'
`,
}
