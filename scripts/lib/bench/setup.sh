# What scripts/bench and scripts/growth stand on: the binary, journals, peers and pairs. Sourced from the project's root.
. scripts/lib/needs

candor=$PWD/.build/candor
bench=$PWD/.build/bench
lib=$PWD/scripts/lib/bench
results=$bench/results.tsv
[ -x "$candor" ] || scripts/build
mkdir -p "$bench/home"
# Nobody's own configuration, lexicons or journal; and always the same evening.
export HOME="$bench/home" XDG_CONFIG_HOME="$bench/home" XDG_STATE_HOME="$bench/home" CANDOR_LEXICONS='' INPUTRC=/dev/null
export CANDOR_NOW=2026-01-01T22:00 CANDOR_SEED=1 LC_ALL=C.UTF-8
unset CANDOR_JOURNAL || true

# journal YEARS: the folder of one, made where it is not there.
journal() {
  scripts/lib/make-journal "$bench/journal-$1" "$1"
  echo "$bench/journal-$1"
}

# is_newer A B: whether A was made after B, or there is no B.
is_newer() { [ ! -e "$2" ] || [ -n "$(find "$1" -newer "$2")" ]; }

# text YEARS: the same nights in one file.
text() {
  folder=$(journal "$1")
  if is_newer "$folder/.made-of" "$bench/all-$1.md"; then
    find "$folder" -name '*.md' | sort | xargs cat >"$bench/all-$1.md"
  fi
  echo "$bench/all-$1.md"
}

# runs MANY: how many times a command is run; fewer with --quick.
runs() {
  if [ "$quick" = yes ] && [ "$1" -gt 5 ]; then echo 5; else echo "$1"; fi
}

# pair WHAT MARK RUNS [hyperfine's options] -n NAME COMMAND -n NAME COMMAND...: measures and shows them. Their output
# goes through a pipe, as grep and rg do less where it is /dev/null.
pair() {
  what=$1
  mark=$2
  many=$(runs "$3")
  shift 3
  hyperfine -N --style none --output pipe --warmup 1 --runs "$many" --export-json "$bench/pair.json" "$@" \
    >"$bench/pair.log" 2>&1 || {
    cat "$bench/pair.log" >&2
    return 1
  }
  python3 "$lib/row.py" "$results" "$bench/pair.json" "$what" "$mark"
}

# show WHAT NAME VALUE UNIT MARK: a line of something else than time; smaller is better, or for MB/s larger. MARK is "-"
# where there is none.
show() {
  awk -v what="$1" -v name="$2" -v value="$3" -v unit="$4" -v mark="$5" 'BEGIN {
    if (mark != "-") {
      met = unit == "MB/s" ? value + 0 >= mark + 0 : value + 0 <= mark + 0
      verdict = sprintf("mark %s %s: %s", mark, unit, met ? "met" : "missed")
    }
    line = sprintf("%-34s %-14s %9.1f %-33s %s", what, name, value, unit, verdict)
    sub(/ +$/, "", line)
    print line
  }'
  printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" >>"$results"
}
