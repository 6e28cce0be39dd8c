using Letters.Names;

namespace Letters.Rendering.Citations;

/// <summary>An author as citations name one: taken apart where the parts are known, else whole.</summary>
internal sealed record CitedName
{
    /// <summary>The name as printed; for organisations, and for names that are not taken apart.</summary>
    public string? Whole { get; private init; }

    public string Given { get; private init; } = "";

    /// <summary>"van der", "de": between the given and the family name, small.</summary>
    public string Particle { get; private init; } = "";

    public string Family { get; private init; } = "";

    /// <summary>"Jr.", "III".</summary>
    public string Suffix { get; private init; } = "";

    /// <summary>Takes a name apart by the rules that sort names are made by (<see cref="SortName"/>); the author's own sort name goes before them.</summary>
    public static CitedName Of(Signatory signatory)
    {
        var printed = CitedText.Of(signatory.Name.Text);
        if (signatory.Kind != SignatoryKind.Person) return new CitedName { Whole = printed };
        if (signatory.SortName is { } given) return OfSortName(CitedText.Of(given), printed);
        if (NameToken.IsFamilyFirstScript(printed)) return new CitedName { Whole = printed };
        var words = PersonName.Parse(printed);
        if (words.Family.Count == 0 || words.Given.Count == 0) return new CitedName { Whole = printed };
        return new CitedName
        {
            Given = string.Join(' ', words.Given),
            Particle = string.Join(' ', words.Particles),
            Family = string.Join(' ', words.Family),
            Suffix = words.Generation ?? "",
        };
    }

    /// <summary>"Beauvoir, Simone de" or "King, Martin Luther, Jr.".</summary>
    private static CitedName OfSortName(string sortName, string printed)
    {
        var parts = sortName.Split(',', 3, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } family, { Length: > 0 } given, ..]
            ? new CitedName { Family = family, Given = given, Suffix = parts.Length > 2 ? parts[2] : "" }
            : new CitedName { Whole = printed };
    }
}
