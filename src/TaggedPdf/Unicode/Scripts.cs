using System.Text;
using TaggedPdf.Unicode.Tables;

namespace TaggedPdf.Unicode;

/// <summary>Script and Script_Extensions of characters (UAX #24).</summary>
public static class Scripts
{
    private static readonly PropertyTable Table = new(ScriptTable.Runs);
    private static readonly PropertyTable Extensions = new(ScriptTable.ExtensionRuns);

    /// <summary>The script a character belongs to; Common or Inherited if to several.</summary>
    public static UnicodeScript Of(Rune character) => (UnicodeScript)Table[character.Value];

    /// <summary>Whether text of a script may use the character: one of the script, of a set that has it, or of all.</summary>
    public static bool MayUse(UnicodeScript script, Rune character)
    {
        var extensions = ExtensionsOf(character);
        return extensions.IsEmpty
            ? Of(character) is var own && (own == script || own is UnicodeScript.Common or UnicodeScript.Inherited)
            : extensions.Contains((byte)script);
    }

    /// <summary>
    /// The script of a character that stands alone: its own; of a set of scripts the one that is asked for, or else the first;
    /// null if every script uses it.
    /// </summary>
    /// <param name="preferred">Chosen from a set that has it.</param>
    public static UnicodeScript? Resolve(Rune character, UnicodeScript preferred)
    {
        var own = Of(character);
        if (own is not (UnicodeScript.Common or UnicodeScript.Inherited))
            return own;

        var extensions = ExtensionsOf(character);
        if (extensions.IsEmpty)
            return null;
        return extensions.Contains((byte)preferred) ? preferred : (UnicodeScript)extensions[0];
    }

    /// <summary>The script that a language is usually written in, as far as it is one that fonts are chosen by; otherwise Latin.</summary>
    /// <param name="language">A BCP 47 tag; a script subtag in it decides.</param>
    public static UnicodeScript OfLanguage(string language) => LanguageScripts.Of(language);

    /// <summary>The ISO 15924 code, for example <c>Latn</c>.</summary>
    public static string Tag(UnicodeScript script) => ScriptTable.Tags.Substring((int)script * 4, 4);

    /// <summary>Whether the character is as wide as an ideograph, or half as wide in their fonts (UAX #11).</summary>
    public static bool IsEastAsian(Rune character) => LineBreakContext.IsEastAsian(character.Value);

    private static ReadOnlySpan<byte> ExtensionsOf(Rune character) => ScriptTable.ExtensionSets[Extensions[character.Value]];
}
