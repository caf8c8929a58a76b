#!/bin/sh
# Installs Extramile from this folder, or removes what it installed.
#
# Usage: ./install.sh [--prefix FOLDER] [--uninstall]
#
# The default prefix is /usr/local for root and ~/.local for everybody else.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
if [ "$(id -u)" = 0 ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
action=install
while [ $# -gt 0 ]; do
  case "$1" in
    --prefix) [ $# -gt 1 ] || { echo "install.sh: --prefix needs a folder." >&2; exit 64; }; prefix=$2; shift 2 ;;
    --prefix=*) prefix=${1#--prefix=}; shift ;;
    --uninstall) action=uninstall; shift ;;
    -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) echo "install.sh: unknown option '$1'. See: ./install.sh --help" >&2; exit 64 ;;
  esac
done

list=$prefix/share/extramile/installed-files

if [ "$action" = uninstall ]; then
  [ -f "$list" ] || { echo "install.sh: nothing was installed in $prefix by this script." >&2; exit 2; }
  while IFS= read -r file; do rm -f "$prefix/$file"; done < "$list"
  rm -f "$list"
  # Folders go only if they are empty: files that you added stay.
  for folder in share/extramile share/doc/extramile; do
    [ ! -d "$prefix/$folder" ] || find "$prefix/$folder" -depth -type d -empty -delete
  done
  echo "Removed Extramile from $prefix. Your interviews were not touched."
  exit 0
fi

cd "$here/files"
# An earlier version's files that this one doesn't have go first.
if [ -f "$list" ]; then
  while IFS= read -r file; do [ -e "./$file" ] || rm -f "$prefix/$file"; done < "$list"
fi
find . -type f | sed 's|^\./||' | sort > "$here/.list"
while IFS= read -r file; do
  mkdir -p "$prefix/$(dirname "$file")"
  cp "$file" "$prefix/$file.new" && mv "$prefix/$file.new" "$prefix/$file"
done < "$here/.list"
mkdir -p "$(dirname "$list")"
mv "$here/.list" "$list"
echo "Installed Extramile in $prefix."
command -v ldd >/dev/null && missing=$(ldd "$prefix/bin/extramile" 2>/dev/null | sed -n 's/ => not found//p') || missing=
[ -z "$missing" ] || echo "It needs these libraries, too:$missing. On Debian: apt install libsqlite3-0 libreadline8"
case ":$PATH:" in *":$prefix/bin:"*) ;; *) echo "Add $prefix/bin to your PATH." ;; esac
echo "Try it: extramile demo"
