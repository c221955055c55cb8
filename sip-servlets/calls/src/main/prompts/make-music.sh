#!/bin/sh
# Makes the hub's own music on hold, composed for it: eight bars of four seconds, a soft chord and a broken one over it, which
# end where they begin, so that the piece can be played round and round. PCM of 16 bit at 8 kHz, as browsers and calls play it.
# The result is kept under version control: a build does not need sox. Run this again after a change of the notes.
#
#   ./make-music.sh [file]        default: the resource of hub.music
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${1:-$here/../../../../../ejb/src/main/resources/lu/fix4bizz/hub/music/hub.wav}
command -v sox > /dev/null || { echo "sox is missing: apt-get install sox" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0

# The four notes of the chord, then the eight of the broken one; -R keeps the noise of the plucked string the same each time.
bar() {
  count=$((count + 1))
  sox -R -r 48000 -c 4 -n -c 1 "$work/chord.wav" synth 4 sine "$1" sine "$2" sine "$3" sine "$4" fade t 0.8 4 1.2 remix 1-4
  shift 4
  notes=
  for note in "$@"; do
    file=$work/note-$#.wav
    sox -R -n -r 48000 -c 1 "$file" synth 0.5 pluck "$note" fade t 0.005 0.5 0.12
    notes="$notes $file"
    shift
  done
  # shellcheck disable=SC2086
  sox $notes "$work/broken.wav"
  sox -m -v 0.5 "$work/chord.wav" -v 0.45 "$work/broken.wav" "$work/bar-$count.wav"
}

bar C4 G4 B4 E5   C5 E5 G5 B5 G5 E5 B4 G4
bar A3 E4 G4 C5   A4 C5 E5 G5 E5 C5 G4 E4
bar F4 A4 C5 E5   F4 A4 C5 E5 G5 E5 C5 A4
bar G3 D4 B4 E5   G4 B4 D5 E5 D5 B4 G4 D4
bar E4 G4 B4 D5   E4 G4 B4 D5 G5 D5 B4 G4
bar A3 E4 G4 C5   A4 C5 E5 A5 G5 E5 C5 A4
bar D4 A4 C5 F5   D4 F4 A4 C5 F5 C5 A4 F4
bar G3 F4 C5 D5   G4 C5 D5 F5 D5 B4 A4 G4

mkdir -p "$(dirname "$to")"
sox -R -D "$work"/bar-[1-8].wav -r 8000 -c 1 -b 16 -e signed-integer "$to" highpass 180 lowpass 3000 norm -8 rate 8000
ls -l "$to"
