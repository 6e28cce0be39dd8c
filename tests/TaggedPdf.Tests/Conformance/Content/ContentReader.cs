using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Content;

/// <summary>Follows the operators of a page (ISO 32000-1, Annex A).</summary>
internal sealed class ContentReader
{
    private const int DeepestForm = 10;
    private const string Balanced = "ISO 32000-1 14.6.1";
    private const string StateStack = "A3 6.1.13-8";

    private static readonly HashSet<string> Painting = ["B", "B*", "b", "b*", "f", "F", "f*", "S", "s", "sh", "Do", "EI", "Tj", "TJ", "'", "\""];

    private static readonly HashSet<string> Others =
    [
        "c", "cm", "d", "d0", "d1", "DP", "gs", "h", "i", "j", "J", "l", "m", "M", "MP", "n", "re", "sc", "scn", "SC", "SCN",
        "T*", "Tc", "Td", "TD", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y",
    ];

    private readonly PdfFile _file;
    private readonly PageContent _page;
    private readonly Stack<CosDictionary?> _states = [];
    private MarkedSequence? _within;
    private CosDictionary? _resources;
    private CosDictionary? _font;
    private bool _inText;
    private MarkedSequence? _textBegan;
    private int _forms;

    private ContentReader(PdfFile file, PageContent page) => (_file, _page) = (file, page);

    /// <exception cref="FormatException">The content is no sequence of operands and operators.</exception>
    public static PageContent Read(PdfFile file, int number, CosDictionary page, CosDictionary? inheritedResources)
    {
        var content = new PageContent(number, page);
        var reader = new ContentReader(file, content) { _resources = file.Find<CosDictionary>(page, "Resources") ?? inheritedResources };
        using var joined = new MemoryStream();
        foreach (var part in file.Many(page, "Contents"))
        {
            if (file.Resolve<CosStream>(part) is { } stream)
                joined.Write(file.Decode(stream));
            joined.WriteByte((byte)'\n');
        }

        reader.Follow(joined.ToArray());
        return content;
    }

    private void Follow(byte[] content)
    {
        var (outside, depth) = (_within, _states.Count);
        var lexer = new CosLexer(content, 0, references: false);
        var operands = new List<CosObject>();
        while (lexer.Read() is { } token)
        {
            if (token is not CosOperator { Name: var name })
            {
                operands.Add(token);
                continue;
            }

            if (name == "BI")
                SkipInlineImage(lexer, content);
            Apply(name == "BI" ? "EI" : name, operands);
            operands.Clear();
        }

        foreach (var (clause, words) in lexer.Irregularities)
            Note(clause, words);
        if (!ReferenceEquals(_within, outside) || _inText)
            Note(Balanced, "Marked content or a text object does not end.");
        if (_states.Count != depth)
            Note("ISO 32000-1 8.4.2", "q and Q are not in pairs.");
    }

    private void Apply(string name, List<CosObject> operands)
    {
        if (Painting.Contains(name))
            Paint(name, operands);
        else if (!TryMark(name, operands) && !TryState(name, operands) && !TryColour(name, operands) && !Others.Contains(name))
            Note("A3 6.2.2-1", $"The operator {name} is none of ISO 32000-1.");
    }

    private bool TryMark(string name, List<CosObject> operands)
    {
        switch (name)
        {
            case "BMC" or "BDC":
                _within = new MarkedSequence((operands.ElementAtOrDefault(0) as CosName)?.Value ?? "", Properties(operands.ElementAtOrDefault(1)), _within);
                _page.Sequences.Add(_within);
                return true;
            case "EMC" when _within is null:
                Note(Balanced, "Marked content ends that did not begin.");
                return true;
            case "EMC":
                if (_inText && _textBegan is not null && !_within.Inwards().Skip(1).Contains(_textBegan) && ReferenceEquals(_textBegan, _within))
                    Note(Balanced, "Marked content ends inside a text object that began in it.");
                _within = _within.Outer;
                return true;
            default:
                return false;
        }
    }

    private CosDictionary? Properties(CosObject? operand) => operand switch
    {
        CosDictionary dictionary => dictionary,
        CosName name => _file.Find<CosDictionary>(_file.Find<CosDictionary>(_resources, "Properties"), name.Value),
        _ => null,
    };

    private bool TryState(string name, List<CosObject> operands)
    {
        switch (name)
        {
            case "q":
                _states.Push(_font);
                if (_states.Count == 29)
                    Note(StateStack, "q nests more than 28 deep.");
                return true;
            case "Q" when _states.Count == 0:
                Note("ISO 32000-1 8.4.2", "q and Q are not in pairs.");
                return true;
            case "Q":
                _font = _states.Pop();
                return true;
            case "BT":
                (_inText, _textBegan) = (true, _within);
                return true;
            case "ET":
                if (!_inText || !ReferenceEquals(_textBegan, _within))
                    Note(Balanced, "A text object ends in other marked content than it began in.");
                _inText = false;
                return true;
            case "Tf":
                _font = Resource<CosDictionary>("Font", operands);
                return true;
            case "ri":
                _page.RenderingIntents.Add((operands.ElementAtOrDefault(0) as CosName)?.Value ?? "");
                return true;
            default:
                return false;
        }
    }

    private bool TryColour(string name, List<CosObject> operands)
    {
        var space = name switch
        {
            "g" or "G" => "DeviceGray",
            "rg" or "RG" => "DeviceRGB",
            "k" or "K" => "DeviceCMYK",
            "cs" or "CS" => (operands.ElementAtOrDefault(0) as CosName)?.Value ?? "",
            _ => null,
        };
        if (space?.StartsWith("Device", StringComparison.Ordinal) == true)
            _page.DeviceColours.Add(space);
        return space is not null;
    }

    private void Paint(string name, List<CosObject> operands)
    {
        if (name is "Tj" or "TJ" or "'" or "\"")
            Show(operands);
        if (name == "Do" && Resource<CosStream>("XObject", operands) is { } image && _file.Name(image.Dictionary, "Subtype") == "Form")
            PaintForm(image, operands);
        else
            _page.Painted.Add(new PaintedItem(name, _within));
    }

    private void Show(List<CosObject> operands)
    {
        if (_font is not { } font)
        {
            Note("A3 6.2.2-2", "Text is shown without a font that the page's resources name.");
            return;
        }

        var strings = operands.ElementAtOrDefault(operands.Count - 1) is CosArray array ? array.Items.OfType<CosString>() : operands.OfType<CosString>();
        _page.Shown.AddRange(strings.Select(text => new ShownText(font, text.Bytes, _within)));
    }

    private void PaintForm(CosStream form, List<CosObject> operands)
    {
        if (++_forms > DeepestForm)
            throw new FormatException("Form XObjects are in each other without end.");

        var (resources, sequences) = (_resources, _page.Sequences.Count);
        _resources = _file.Find<CosDictionary>(form.Dictionary, "Resources") ?? _resources;
        Follow(_file.Decode(form));
        _resources = resources;
        _forms--;
        var names = _file.Find<CosDictionary>(_resources, "XObject")!;
        if (_page.Sequences.Skip(sequences).Any(sequence => sequence.Identifier is not null) && names.Entries[((CosName)operands[0]).Value] is CosReference reference)
            _page.IdentifiedForms.Add(reference.Number);
    }

    private T? Resource<T>(string category, List<CosObject> operands)
        where T : CosObject
    {
        var name = (operands.ElementAtOrDefault(0) as CosName)?.Value ?? "";
        var found = _file.Find<T>(_file.Find<CosDictionary>(_resources, category), name);
        if (found is null)
            Note("A3 6.2.2-2", $"The resources have no {category} named {name}.");
        return found;
    }

    /// <summary>An inline image ends at the keyword EI between blanks.</summary>
    private void SkipInlineImage(CosLexer lexer, byte[] content)
    {
        for (var at = lexer.Position; at + 3 < content.Length; at++)
        {
            if (CosLexer.IsBlank(content[at]) && content[at + 1] == 'E' && content[at + 2] == 'I' && CosLexer.IsBlank(content[at + 3]))
            {
                Note("A3 6.1.10-1", "There is an inline image, which this project does not write and this checker does not look into.");
                lexer.Position = at + 3;
                return;
            }
        }

        throw new FormatException("An inline image does not end.");
    }

    private void Note(string clause, string words) => _page.Irregularities.Add(new Irregularity(clause, _page.Object, words));
}
