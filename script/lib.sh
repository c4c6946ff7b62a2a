# Sourced by the scripts beside it: where the repository is, where its builds go, and how a script speaks.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/entente/target}"
program="$CARGO_TARGET_DIR/ci/entente"

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
refuse() { printf 'entente: %s\n' "$*" >&2; exit 1; }
