#!/bin/sh
# Makes the fonts that the portal sends: of PrimeIcons only the icons that its pages, beans and styles name, of Inter the
# letters of western Europe and, apart, the rest of Latin, in the weights that the styles use; and fonts.css. The results are kept
# under version control: a build needs none of these programs. Run this again when a page names a new icon (IconsTest says so) or
# PrimeFaces changes.
#
#   ./make-fonts.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
web=$here/../../..
to=$here/../webapp/resources/hub
python=/usr/bin/python3 # the Debian packages belong to this one
$python -c 'import fontTools, brotli' 2> /dev/null || { echo "apt-get install fonttools python3-brotli" >&2; exit 1; }
command -v npm > /dev/null || { echo "npm is missing: Inter comes as the package @fontsource-variable/inter" >&2; exit 1; }
version=$(sed -n 's|.*<primefaces.version>\(.*\)</primefaces.version>.*|\1|p' "$web/../pom.xml")
jar=${MAVEN_REPOSITORY:-$HOME/.m2/repository}/org/primefaces/primefaces/$version/primefaces-$version-jakarta.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

subset() { # from, to, unicodes, features
  $python -m fontTools.subset "$1" --unicodes="$3" --layout-features="$4" --flavor=woff2 --no-hinting --output-file="$to/$2"
}

# PrimeIcons: the names in use, and their code points, which its own style sheet tells. hub.css names some by their code.
icons=META-INF/resources/primefaces/primeicons
unzip -qo "$jar" "$icons/*"
grep -rhoE '\bpi-[a-z0-9-]+' "$web/src/main/java" "$web/src/main/webapp" --include=*.java --include=*.xhtml --include=*.js | sort -u > names
while read -r name; do
  code=$(grep -oE "\.$name:before *\{ *content: *[\"']\\\\e[0-9a-f]+" $icons/primeicons.css | grep -oE 'e[0-9a-f]+$') || { echo "PrimeIcons has no $name" >&2; exit 1; }
  printf '%s\n' ".$name::before { content: \"\\$code\"; }"
done < names > icons.css
codes=$(cat icons.css "$to/hub.css" | grep -oE 'content: "\\e[0-9a-f]+' | grep -oE 'e[0-9a-f]+$' | sort -u | sed 's/^/U+/' | paste -sd, -)
subset $icons/primeicons.ttf icons.woff2 "$codes" ''

# Inter: the weights of tokens.css. A browser asks for the second part only when a page has a letter of it.
npm pack --silent @fontsource-variable/inter@5.2.8 > /dev/null
tar xf fontsource-variable-inter-*.tgz
for part in latin latin-ext; do
  $python -m fontTools.varLib.instancer -q "package/files/inter-$part-wght-normal.woff2" wght=400:700 -o $part.ttf
done
latin=U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2039-203A,U+20AC,U+2122,U+2190-2193,U+2212
others=U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF
subset latin.ttf inter-latin.woff2 $latin kern,mark,mkmk,ccmp,locl,tnum
subset latin-ext.ttf inter-latin-ext.woff2 $others kern,mark,mkmk,ccmp,locl,tnum

face() { # family, file, display, more
  printf '%s\n' "@font-face { font-family: \"$1\"; src: url(\"#{resource['hub:$2']}\") format(\"woff2\"); font-display: $3;$4 }"
}
{
  echo '/* Made by src/main/fonts/make-fonts.sh. Inter: SIL Open Font License 1.1, see inter-OFL.txt; PrimeIcons: MIT, see primeicons-LICENSE.txt. */'
  face 'Inter Variable' inter-latin.woff2 swap " font-weight: 400 700; unicode-range: $latin;"
  face 'Inter Variable' inter-latin-ext.woff2 swap " font-weight: 400 700; unicode-range: $others;"
  face primeicons icons.woff2 block ''
  echo '.pi { font: normal 1em/1 primeicons; display: inline-block; -webkit-font-smoothing: antialiased; }'
  cat icons.css
} > "$to/fonts.css"
ls -l "$to"/*.woff2
