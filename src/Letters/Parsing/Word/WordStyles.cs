using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Parsing.Word;

/// <summary>The styles of a Word file, with what they take over from the styles they are based on (ECMA-376 part 1, 17.7).</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    /// <summary>Names as Word writes them are English in every language; other programs write the words of theirs.</summary>
    private static readonly HashSet<string> TitleNames = new(StringComparer.OrdinalIgnoreCase) { "title", "titel", "titre", "título", "titolo", "tytuł", "название", "заголовок", "başlık", "τίτλος", "标题", "表題", "제목" };
    private static readonly HashSet<string> QuotationNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "quote", "intense quote", "block text", "quotations", "block quotation", "zitat", "intensives zitat", "citation", "citation intense", "cita", "cita destacada", "citazione", "citação", "citaat", "cytat", "цитата",
    };

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;

    public WordStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is not { } id) continue;
            _styles.TryAdd(id, style);
            if (style.Type?.Value == StyleValues.Paragraph && IsOn(style.Default)) _defaultParagraph ??= id;
        }
    }

    /// <summary>Styles of parts of a letter, by what a paragraph in one of them says of its place.</summary>
    private static readonly Dictionary<string, WordParagraphPlace> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Subtitle"] = WordParagraphPlace.Begins,
        ["Dateline"] = WordParagraphPlace.Begins,
        ["Addressee"] = WordParagraphPlace.Begins,
        ["Subject Line"] = WordParagraphPlace.Begins,
        ["Signatory Name"] = WordParagraphPlace.Begins,
        ["Postscript"] = WordParagraphPlace.Begins,
        ["Colophon"] = WordParagraphPlace.Elsewhere,
    };

    /// <summary>What the style says of where the paragraph stands among the others.</summary>
    public WordParagraphPlace PlaceOf(ParagraphProperties? properties)
    {
        foreach (var style in ChainOf(properties?.ParagraphStyleId?.Val?.Value))
        {
            if (style.StyleName?.Val?.Value?.Trim() is { } name && Places.TryGetValue(name, out var place)) return place;
        }

        return WordParagraphPlace.Unsaid;
    }

    public WordParagraphRole RoleOf(ParagraphProperties? properties)
    {
        var id = properties?.ParagraphStyleId?.Val?.Value ?? _defaultParagraph;
        if (properties?.OutlineLevel?.Val?.Value is >= 0 and < 9 and var direct) return WordParagraphRole.Heading(direct + 1);
        foreach (var style in ChainOf(id))
        {
            var name = style.StyleName?.Val?.Value?.Trim() ?? style.StyleId!.Value!;
            if (TitleNames.Contains(name)) return WordParagraphRole.Title;
            if (QuotationNames.Contains(name)) return WordParagraphRole.Quotation;
            if (HeadingRank(name) is { } rank) return WordParagraphRole.Heading(rank);
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is >= 0 and < 9 and var level) return WordParagraphRole.Heading(level + 1);
        }

        // A file without a styles part still names its styles: "Heading1", "Title".
        if (id is null || _styles.ContainsKey(id)) return WordParagraphRole.Text;
        if (TitleNames.Contains(id)) return WordParagraphRole.Title;
        if (QuotationNames.Contains(id) || id is "IntenseQuote") return WordParagraphRole.Quotation;
        return HeadingRank(id) is { } unnamed ? WordParagraphRole.Heading(unnamed) : WordParagraphRole.Text;
    }

    /// <summary>The list that the paragraph's style is an item of.</summary>
    public NumberingProperties? NumberingOf(ParagraphProperties? properties) =>
        ChainOf(properties?.ParagraphStyleId?.Val?.Value ?? _defaultParagraph).Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(numbering => numbering is not null);

    /// <summary>The value that the first style of the chain gives; null where none does.</summary>
    public bool? Find(string? styleId, Func<StyleRunProperties, OnOffType?> property)
    {
        foreach (var style in ChainOf(styleId))
        {
            if (style.StyleRunProperties is { } run && property(run) is { } given) return IsOn(given);
        }

        return null;
    }

    /// <summary>A switch that is there without a value is on (17.17.4).</summary>
    public static bool IsOn(OnOffType element) => element.Val is null || IsOn(element.Val);

    private static bool IsOn(OnOffValue? value) => value is { HasValue: true, Value: true };

    private static int? HeadingRank(string name)
    {
        var digit = name.Length - 1;
        if (digit < 1 || name[digit] is not (>= '1' and <= '9')) return null;
        var word = name.AsSpan(0, digit).TrimEnd();
        foreach (var heading in (ReadOnlySpan<string>)["heading", "überschrift", "berschrift", "titre", "título", "ttulo", "titolo", "título", "kop", "nagłówek", "заголовок", "başlık", "επικεφαλίδα", "rubrik", "overskrift", "otsikko", "标题", "見出し", "제목"])
        {
            if (word.Equals(heading, StringComparison.OrdinalIgnoreCase)) return name[digit] - '0';
        }

        return null;
    }

    private IEnumerable<Style> ChainOf(string? id)
    {
        for (var length = 0; length < LongestChain && id is not null && _styles.TryGetValue(id, out var style); length++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}

/// <summary>Whether a paragraph begins a block, whatever stands above it.</summary>
internal enum WordParagraphPlace
{
    /// <summary>Empty paragraphs tell.</summary>
    Unsaid,

    /// <summary>It begins one, as if an empty paragraph stood above it.</summary>
    Begins,

    /// <summary>It is about the letter and no part of it.</summary>
    Elsewhere,
}

/// <param name="Rank">Of a heading, from 1; 0 for all else.</param>
internal readonly record struct WordParagraphRole(BlockType Type, int Rank, bool IsTitle)
{
    public static WordParagraphRole Text { get; } = new(BlockType.Paragraph, 0, false);

    public static WordParagraphRole Title { get; } = new(BlockType.Heading, 0, true);

    public static WordParagraphRole Quotation { get; } = new(BlockType.Quotation, 0, false);

    public static WordParagraphRole Heading(int rank) => new(BlockType.Heading, rank, false);
}
