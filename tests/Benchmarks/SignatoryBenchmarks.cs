using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Letters;
using Letters.Parsing;

namespace Benchmarks;

/// <summary>
/// A plain text letter with persons and organisations in groups, from its bytes to the parsed letter. The time a signatory
/// should be the same in both. Run with <c>dotnet run -c Release --project tests/Benchmarks -- --filter *Signatory*</c>.
/// </summary>
[MemoryDiagnoser]
public class SignatoryBenchmarks
{
    private const int Few = 3_000;
    private const int Many = 100_000;
    private const int GroupSize = 500;

    private static readonly string[] GivenNames = ["Ana", "Bo", "Chiara", "Dmitri", "Élise", "Farid", "Zanele", "Hồng", "Ivana", "João"];
    private static readonly string[] FamilyNames = ["Agyeman", "van den Brandt", "Castellanos Ruiz", "Dvořák", "Eriksen, PhD", "O’Hara", "García"];
    private static readonly string[] Bodies = ["Association", "Foundation", "Network for Refugees", "GmbH", "Committee, Geneva", "Collectif"];
    private static readonly string[] Offices = ["Professor of International Law, University of the North", "Former Ambassador to the United Nations", "Director, Office of Refugee Protection"];

    private readonly LetterFile[] _few = [Write(Few)];
    private readonly LetterFile[] _many = [Write(Many)];

    [Benchmark(OperationsPerInvoke = Few, Baseline = true, Description = "One of 3,000")]
    public int One_of_few() => Parse(_few);

    [Benchmark(OperationsPerInvoke = Many, Description = "One of 100,000")]
    public int One_of_many() => Parse(_many);

    private static int Parse(LetterFile[] files) => LetterParser.Parse(Slug.Parse("sample"), files).Letter!.Signatories.Count;

    private static LetterFile Write(int count)
    {
        var text = new StringBuilder("A title\n\nDear Minister:\n\nText.\n\nSincerely,\n\n");
        for (var at = 0; at < count; at++)
        {
            if (at % GroupSize == 0) text.Append(CultureInfo.InvariantCulture, $"{(at / GroupSize % 2 == 0 ? "Organizations" : "Individuals")}, part {at / GroupSize}:\n\n");
            var name = $"{GivenNames[at % GivenNames.Length]} {FamilyNames[at / 10 % FamilyNames.Length]}";
            if (at / GroupSize % 2 == 0) text.Append(CultureInfo.InvariantCulture, $"{name} {Bodies[at % Bodies.Length]} {at}\n\n");
            else text.Append(CultureInfo.InvariantCulture, $"{name}{(at % 7 == 0 ? "*" : "")}\n{Offices[at % Offices.Length]}\n{Offices[at / 3 % Offices.Length]}\n\n");
        }

        text.Append("* Affiliation for identification only\n");
        return new LetterFile("letter.txt", "sample/letter.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
