#!/bin/sh
# Makes the built-in prompts from prompts.csv: speech by espeak-ng, cut, levelled and stored by sox as 8 kHz mono A-law
# WAV (they are only ever sent as G.711, so PCM would be twice the size for the same sound). The results are kept under
# version control: a build needs neither program. Run this again after a change of prompts.csv.
#
#   ./make-prompts.sh [folder]        default: ../resources/prompts
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${1:-$here/../resources/prompts}
for tool in espeak-ng sox; do
  command -v $tool > /dev/null || { echo "$tool is missing: apt-get install espeak-ng sox" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { # voice, language, key, text
  mkdir -p "$to/$2"
  printf '%s\n' "$4" | espeak-ng -v "$1" -s 150 -g 2 --stdin -w "$work/said.wav"
  # no silence before and 0.2 s after; telephone band; -4 dB at the peak after levelling the loudness; no random dither,
  # so that the same text gives the same file
  sox -R -D "$work/said.wav" -r 8000 -c 1 -e a-law "$to/$2/$3.wav" \
    gain -6 rate 8000 silence 1 0.01 0.3% reverse silence 1 0.01 0.3% reverse \
    highpass 200 compand 0.01,0.2 -60,-60,-30,-18,0,-9 norm -4 pad 0.05 0.2
}

tail -n +2 "$here/prompts.csv" | while IFS=';' read -r key fr en de; do
  say fr-fr fr "$key" "$fr"
  say en-gb en "$key" "$en"
  say de de "$key" "$de"
done
du -sh "$to"
