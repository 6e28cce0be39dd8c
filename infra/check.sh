#!/bin/sh
# Compiles and lints the templates with a pinned compiler. Any diagnostic, and any file that is not formatted, is a failure.
set -eu
cd "$(dirname "$0")"

version=0.49.2
case "$(uname -s) $(uname -m)" in
  'Linux x86_64') platform=linux-x64 ;;
  'Linux aarch64') platform=linux-arm64 ;;
  'Darwin x86_64') platform=osx-x64 ;;
  'Darwin arm64') platform=osx-arm64 ;;
  *) echo "There is no Bicep compiler here for $(uname -s) on $(uname -m)." >&2; exit 1 ;;
esac

package=.bicep/packages/azure.bicep.commandline.$platform/$version
bicep=$package/tools/bicep
# NuGet writes .nupkg.metadata last, so a package without it is one that was cut off.
if [ ! -e "$package/.nupkg.metadata" ]; then
  dotnet restore compiler/compiler.proj -p:BicepPlatform=$platform -p:BicepVersion=$version
fi
chmod +x "$bicep" # Packages carry no permissions.

rm -rf .bicep/out
mkdir -p .bicep/out/formatted/modules
failed=0

# Warnings leave the exit code at 0, so what counts is whether anything was said.
check() {
  if ! "$bicep" "$@" >.bicep/out/result 2>.bicep/out/diagnostics || [ -s .bicep/out/diagnostics ]; then
    cat .bicep/out/diagnostics >&2
    echo "bicep $* failed." >&2
    failed=1
  fi
}

# The diagnostics of main.bicep include those of its modules.
check build --stdout main.bicep
check lint main.bicep
check build-params --stdout main.bicepparam

cp main.bicep main.bicepparam .bicep/out/formatted
cp modules/*.bicep .bicep/out/formatted/modules
"$bicep" format --pattern '.bicep/out/formatted/**/*.bicep*'
for file in main.bicep main.bicepparam modules/*.bicep; do
  if ! diff -u "$file" ".bicep/out/formatted/$file" >&2; then
    echo "$file: not as 'bicep format' writes it." >&2
    failed=1
  fi
done

[ $failed -eq 0 ] && echo "The templates are sound (Bicep $version)."
exit $failed
