using System.Text;
using Letters.Parsing;

namespace Letters.Tests.Parsing.Signatories;

/// <summary>Letters of which only the list of signatories matters.</summary>
internal static class SignatoryText
{
    /// <summary>The line that the list begins on.</summary>
    public const int FirstLine = 7;

    public static ParseResult Parse(string list) =>
        PlainText.Parse(Slug.Parse("a-letter"), "a-letter/letter.txt", Encoding.UTF8.GetBytes($"A title\n\nText.\n\nSincerely,\n\n{list}"));

    public static Letter Read(string list) => Parse(list).Letter ?? throw new InvalidOperationException(string.Join('\n', Parse(list).Diagnostics));

    /// <summary>Name, kind where it is no person, and affiliations, as in "Jane Doe | Director".</summary>
    public static IEnumerable<string> Printed(Letter letter) => letter.Signatories.Select(signatory =>
        string.Join(" | ", signatory.Affiliations.Select(affiliation => affiliation.Text.Text).Prepend(signatory.Kind == SignatoryKind.Person ? signatory.Name.Text : $"{signatory.Kind} {signatory.Name.Text}")));
}
