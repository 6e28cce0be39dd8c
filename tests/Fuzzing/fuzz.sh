#!/usr/bin/env bash
# Fuzzes the parsers with AFL++ and SharpFuzz: tests/Fuzzing/fuzz.sh letter.txt 600
# The first argument is the name of the file that is made up, which chooses the parser, or "cursor", "path" or "name" for those of
# lists, of triggers and of blobs; the second is how long, in seconds.
# Needs Debian's afl++ (or AFL++ from elsewhere) and, by "dotnet tool restore", the SharpFuzz command line.
set -euo pipefail
cd "$(dirname "$0")"
file="${1:-letter.txt}"
seconds="${2:-600}"
kind="${file##*.}"
output="bin/fuzz/$file"
findings="findings/$file"

command -v afl-fuzz >/dev/null || { echo "afl-fuzz is missing: apt-get install afl++" >&2; exit 1; }
dotnet tool restore
dotnet publish Fuzzing.csproj -c Release -p:FunctionsHost=Local -o "$output" -v q
seeds="bin/fuzz/seeds/$kind"
mkdir -p "$findings" "$seeds"
if [ -d "corpus/$kind" ]; then cp "corpus/$kind"/* "$seeds/"; else dotnet "$output/Fuzzing.dll" seeds "$seeds"; fi
find "$seeds" -type f -name '*.*' ! -name "*.$kind" -delete
for assembly in Letters LetterFunctions LocalFunctions Markdig YamlDotNet CsvHelper; do
  if [ -f "$output/$assembly.dll" ]; then dotnet tool run sharpfuzz "$output/$assembly.dll"; fi
done

if [ "$kind" = txt ]; then cp ../../content/protect-asylum-seekers/letter.txt "$seeds/real.txt"; fi
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1
dictionary=()
if [ -f "dictionaries/$kind.dict" ]; then dictionary=(-x "dictionaries/$kind.dict"); fi
afl-fuzz -i "$seeds" -o "$findings" -t 10000 -m none -V "$seconds" "${dictionary[@]}" -- dotnet "$output/Fuzzing.dll" "$file" >"$findings.log" 2>&1 || { tail -20 "$findings.log" >&2; exit 1; }
grep -E '^(run_time|execs_done|execs_per_sec|corpus_count|saved_crashes|saved_hangs)' "$findings/default/fuzzer_stats"
