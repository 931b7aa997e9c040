# What the scripts share; to be sourced.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
tools=$root/.tools
stamps=$tools/stamps
python_packages=$tools/python
export PATH="$tools/bin:$root/node_modules/.bin:$PATH"

say() { printf '\n\033[1m==> %s\033[0m\n' "$*"; }

stop() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# The version of a crate as Cargo.lock has it.
locked_version() {
  awk -v name="\"$1\"" '$1 == "name" { found = ($3 == name) } found && $1 == "version" { gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}

# The browser of the tests: $CHROMIUM, or the first on PATH of the names it goes by.
chromium_path() {
  if [ -n "${CHROMIUM:-}" ]; then
    echo "$CHROMIUM"
  else
    command -v chromium || command -v chromium-browser || command -v google-chrome
  fi
}

# The same browser without its windows, which needs half of the time, or else with them.
headless_chromium_path() {
  if [ -n "${CHROMIUM:-}" ] || ! command -v chromium-headless-shell; then
    chromium_path
  fi
}
