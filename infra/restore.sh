#!/bin/sh
# Copies a folder that backup.sh wrote back to an account; one that is not empty is refused without --replace.
# The account is the one that AzureWebJobsStorage (a connection string) or AzureWebJobsStorage__accountName names, in the environment.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

# LETTER_ARCHIVE names the tool where it is built already.
tool=${LETTER_ARCHIVE:-}
if [ -z "$tool" ]; then
  dotnet build "$root/src/LetterArchive" --configuration Release --verbosity quiet --nologo >&2
  tool=$root/src/LetterArchive/bin/Local/Release/net10.0/LetterArchive.dll
fi

exec dotnet "$tool" restore "$@"
