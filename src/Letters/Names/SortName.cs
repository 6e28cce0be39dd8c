using Letters.Names;

namespace Letters;

/// <summary>
/// The form of a name by which indexes sort: "Beauvoir, Simone de". Derived from the printed name by rules that need no
/// language: a particle with a small letter goes behind the given names ("Gogh, Vincent van"), one with a capital stays
/// before the family name ("Van Damme, Jean"), as Dutch, Belgian, German, French and Italian indexes have it.
/// </summary>
public static class SortName
{
    /// <summary>Articles that organisations are not sorted by.</summary>
    private static readonly WordList Articles = new("The Le La Les El Los Las Il Gli Der Die Das Het Os As Une Un Una");

    /// <summary>Places whose article is part of their name: "Los Angeles Times".</summary>
    private static readonly WordList PlacesAfterArticles = new("Angeles Vegas Paz Plata Salvador Paso Palmas Havre Mans Alamos Rochelle Jolla Haag Guardia Hague Rioja Habana Americas");

    /// <summary>The sort name that the author gave, or one derived from the printed name and its kind.</summary>
    public static string Of(Signatory signatory) => signatory.SortName ?? signatory.Kind switch
    {
        SignatoryKind.Person => OfPerson(signatory.Name.Text),
        SignatoryKind.Organisation => OfOrganisation(signatory.Name.Text),
        _ => signatory.Name.Text,
    };

    /// <summary>
    /// The family name, a comma, the given names; titles, degrees and honours are left out, "Jr." and "III" come last. A name
    /// in one word, one in a script where the family name comes first, and one that has been turned round stay as printed.
    /// </summary>
    public static string OfPerson(string name)
    {
        if (NameToken.IsFamilyFirstScript(name)) return name;
        var words = PersonName.Parse(name);
        if (words.Family.Count == 0 || words.Given.Count == 0) return words.IsTurnedRound ? name : Join(words.Family.Concat(words.Given), name);
        var sortName = $"{string.Join(' ', words.Family)}, {string.Join(' ', words.Given)}";
        foreach (var particle in words.Particles) sortName += particle[^1] is '\'' or '’' && words.Particles[^1] != particle ? particle : " " + particle;
        return words.Generation is { } generation ? $"{sortName}, {generation}" : sortName;
    }

    /// <summary>The name without its article: "American Bar Association" for "The American Bar Association".</summary>
    public static string OfOrganisation(string name)
    {
        if (name is ['L' or 'l', '\'' or '’', _, ..]) return name[2..];
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || space == name.Length - 1 || !Articles.Contains(name.AsSpan(0, space))) return name;
        var rest = name.AsSpan(space + 1);
        var next = rest.IndexOf(' ') is >= 0 and var end ? rest[..end] : rest;
        return PlacesAfterArticles.Contains(next) ? name : rest.ToString();
    }

    private static string Join(IEnumerable<string> words, string name) => string.Join(' ', words) is { Length: > 0 } joined ? joined : name;
}
