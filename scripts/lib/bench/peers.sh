# What people would use instead, from PyPI, in a folder of its own below .build/. Sourced after setup.sh.

peers=$bench/peers
jrnl=$peers/bin/jrnl
if [ ! -x "$jrnl" ]; then
  if ! { python3 -m venv "$peers" && "$peers/bin/pip" install --quiet jrnl==4.6 ahocorasick-rs hyperscan; } \
    >"$bench/peers.log" 2>&1; then
    rm -rf "$peers"
    echo "PyPI was not reached ($bench/peers.log), so jrnl, ahocorasick-rs and Hyperscan are left out."
  fi
fi

# has_jrnl: whether there is one.
has_jrnl() { [ -x "$jrnl" ]; }

# jrnl_with YEARS: the command of a jrnl whose journal is the same nights.
jrnl_with() {
  folder=$(journal "$1")
  if is_newer "$folder/.made-of" "$bench/jrnl-$1.orig"; then
    "$candor" export --journal "$folder" --format jrnl >"$bench/jrnl-$1.orig"
    cp "$bench/jrnl-$1.orig" "$bench/jrnl-$1.txt"
    cat >"$bench/jrnl-$1.yaml" <<END
version: v4.6
journals:
  default:
    journal: $bench/jrnl-$1.txt
editor: ''
encrypt: false
default_hour: 9
default_minute: 0
timeformat: '%F %r'
tagsymbols: '#@'
highlight: true
linewrap: 79
indent_character: '|'
template: false
colors: {body: none, date: none, tags: none, title: none}
END
  fi
  echo "$jrnl --config-file $bench/jrnl-$1.yaml"
}
