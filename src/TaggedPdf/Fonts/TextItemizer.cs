using System.Globalization;
using System.Text;
using TaggedPdf.Unicode;

namespace TaggedPdf.Fonts;

/// <summary>
/// Cuts text into what can be shaped together. Characters that many scripts use, as spaces and quotation marks, go with the
/// letters before them, or else with those after them, or else with the script of the language; and so do their typefaces.
/// </summary>
/// <param name="primary">For every script that <paramref name="ofScript"/> has nothing for, and for what its typefaces lack.</param>
/// <param name="others">For what that lacks, in order of preference; enumerated only then.</param>
/// <param name="ofScript">The typefaces of a script in order of preference.</param>
/// <param name="languageScript">The script that the language is written in.</param>
internal sealed class TextItemizer(
    Typeface primary, IEnumerable<Typeface> others, Func<UnicodeScript, IEnumerable<Typeface>>? ofScript, UnicodeScript languageScript)
{
    /// <summary>Below are Latin letters and what is used with them: the typefaces by themselves tell what to cut.</summary>
    private const char FirstOfOtherScripts = '\u0300';

    /// <param name="text">What to cut.</param>
    /// <param name="items">The parts are added to them.</param>
    /// <param name="chosen">What was chosen before, where texts are long; null to choose for each cluster.</param>
    public void AddItems(string text, List<TextItem> items, ChosenTypefaces? chosen = null)
    {
        if (languageScript == UnicodeScript.Latin && !text.AsSpan().ContainsAnyInRange(FirstOfOtherScripts, char.MaxValue))
            AddOfOneScript(text, 0, text.Length, null, items, chosen);
        else
            AddOfScripts(text, items, chosen);
    }

    /// <summary>The first typeface that has the whole cluster, so that marks are placed by the font that has their base.</summary>
    public Typeface? Choose(UnicodeScript? script, ReadOnlySpan<char> cluster)
    {
        if (cluster.Length > Shaper.LongestRun)
            return null;
        if (script is not { } known || ofScript is null)
            return ChooseForAnyScript(cluster);
        return FontCoverage.FirstWith(ofScript(known), cluster) ?? ChooseForAnyScript(cluster) ?? ChooseForSymbol(cluster);
    }

    /// <summary>The script of a cluster by itself.</summary>
    public UnicodeScript ScriptOf(ReadOnlySpan<char> cluster) => OwnScript(cluster, null) ?? languageScript;

    private void AddOfScripts(string text, List<TextItem> items, ChosenTypefaces? chosen)
    {
        var (start, script) = (0, (UnicodeScript?)null);
        for (var end = 0; end < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            var next = OwnScript(text.AsSpan(end, length), script);
            if (script is not null && next is not null && next != script)
            {
                AddOfOneScript(text, start, end, script, items, chosen);
                start = end;
            }

            script = next ?? script;
            end += length;
        }

        AddOfOneScript(text, start, text.Length, script ?? languageScript, items, chosen);
    }

    private void AddOfOneScript(string text, int start, int end, UnicodeScript? script, List<TextItem> items, ChosenTypefaces? chosen)
    {
        while (start < end)
        {
            var length = FirstCluster(text, start, end);
            var typeface = ChooseOnce(text.AsSpan(start, length));
            while (typeface is not null && start + length < end)
            {
                var next = FirstCluster(text, start + length, end);
                if (length + next > Shaper.LongestRun || ChooseOnce(text.AsSpan(start + length, next)) != typeface)
                    break;
                length += next;
            }

            items.Add(new TextItem(start, length, script, typeface));
            start += length;
        }

        Typeface? ChooseOnce(ReadOnlySpan<char> cluster) => chosen is null ? Choose(script, cluster) : chosen.Choose(this, script, cluster);
    }

    private static int FirstCluster(string text, int start, int end) => StringInfo.GetNextTextElementLength(text.AsSpan(start, end - start));

    /// <summary>Null for what goes with the letters beside it.</summary>
    /// <param name="current">The script of the letters before.</param>
    private UnicodeScript? OwnScript(ReadOnlySpan<char> cluster, UnicodeScript? current)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (current is { } running && Scripts.MayUse(running, rune))
                continue;
            if (Scripts.Resolve(rune, languageScript) is { } script)
                return script;
        }

        return null;
    }

    private Typeface? ChooseForAnyScript(ReadOnlySpan<char> cluster) =>
        FontCoverage.Covers(primary, cluster) ? primary : FontCoverage.FirstWith(others, cluster);

    /// <summary>Full-width forms and the like, which all scripts may use and only East Asian fonts have.</summary>
    private Typeface? ChooseForSymbol(ReadOnlySpan<char> cluster) =>
        Rune.DecodeFromUtf16(cluster, out var first, out _) == System.Buffers.OperationStatus.Done && Scripts.IsEastAsian(first)
            ? FontCoverage.FirstWith(ofScript!(UnicodeScript.Han), cluster)
            : null;
}
