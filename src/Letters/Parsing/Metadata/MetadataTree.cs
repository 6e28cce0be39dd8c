using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Letters.Parsing.Metadata;

/// <summary>
/// YAML to values that know their places. Anchors and aliases, by which a few lines can stand for gigabytes, are refused, and so
/// is what is nested deeper or longer than any metadata is.
/// </summary>
internal sealed class MetadataTree(IParser events, int firstLine)
{
    private const int MostNodes = 20_000;
    private const int DeepestNode = 8;

    private int _nodes;

    /// <param name="root">Null where the YAML states nothing.</param>
    /// <param name="error">Null where the YAML was read.</param>
    public static bool TryRead(string yaml, int firstLine, out MetadataNode? root, out Diagnostic? error)
    {
        (root, error) = (null, null);
        var parser = new Parser(new StringReader(yaml));
        try
        {
            root = new MetadataTree(parser, firstLine).ReadDocument();
            return true;
        }
        catch (MetadataRefusedException refused)
        {
            error = refused.Diagnostic;
        }
        catch (YamlException broken)
        {
            error = Broken(broken, yaml, firstLine);
        }
        catch (InvalidOperationException)
        {
            // The scanner of YamlDotNet gives up so on ": [" and a line that begins with a word.
            error = Broken(new YamlException("The brackets are not closed."), yaml, firstLine);
        }
        catch (ArgumentException)
        {
            // Its parser gives up so on a tag that is no address, "!!]".
            var at = parser.Current is { Start.Line: > 0, End: var end } ? end : new YamlDotNet.Core.Mark(0, 1, 1);
            error = Broken(new YamlException(at, at, "The tag is none."), yaml, firstLine);
        }

        return false;
    }

    private MetadataNode? ReadDocument()
    {
        events.Consume<StreamStart>();
        if (events.Accept<StreamEnd>(out _)) return null;
        events.Consume<DocumentStart>();
        var root = ReadNode(1);
        events.Consume<DocumentEnd>();
        if (events.Current is not StreamEnd) throw Refused("metadata-several-documents", events.Current, "The metadata has a second part after a line of three hyphens.", "Put everything in one part.");
        return root;
    }

    private MetadataNode ReadNode(int depth)
    {
        var current = events.Current;
        if (++_nodes > MostNodes || depth > DeepestNode) throw Refused("metadata-too-large", current, $"The metadata has more than {MostNodes} values, or values nested in each other more than {DeepestNode} deep.", "Keep to what docs/formats/metadata.md lists.");
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }) throw Refused("metadata-with-alias", current, "Anchors (&) and aliases (*) of YAML are not read.", "Write the value out, or put it in quotation marks if it is text that begins with & or *.");
        return current switch
        {
            Scalar => ReadWords(),
            SequenceStart => ReadList(depth),
            MappingStart => ReadMap(depth),
            _ => throw Refused("metadata-not-yaml", current, "The metadata is not YAML.", null),
        };
    }

    private MetadataWords ReadWords()
    {
        var scalar = events.Consume<Scalar>();
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
        var (line, column) = PlaceOf(scalar.Start);
        return new MetadataWords(line, column, scalar.Value, isNull);
    }

    private MetadataList ReadList(int depth)
    {
        var (line, column) = PlaceOf(events.Consume<SequenceStart>().Start);
        var items = new List<MetadataNode>();
        while (!events.Accept<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        events.Consume<SequenceEnd>();
        return new MetadataList(line, column, items);
    }

    private MetadataMap ReadMap(int depth)
    {
        var (line, column) = PlaceOf(events.Consume<MappingStart>().Start);
        var entries = new List<(MetadataWords, MetadataNode)>();
        while (!events.Accept<MappingEnd>(out _))
        {
            if (events.Current is not Scalar) throw Refused("metadata-not-yaml", events.Current, "A name was expected here, with a colon and a value after it.", "Put values with colons or brackets in quotation marks.");
            if (ReadNode(depth + 1) is MetadataWords key) entries.Add((key, ReadNode(depth + 1)));
        }

        events.Consume<MappingEnd>();
        return new MetadataMap(line, column, entries);
    }

    private (int Line, int Column) PlaceOf(YamlDotNet.Core.Mark mark) => ((int)mark.Line + firstLine - 1, (int)mark.Column);

    private MetadataRefusedException Refused(string code, ParsingEvent? at, string message, string? suggestion)
    {
        var (line, column) = at is null ? (firstLine, 1) : PlaceOf(at.Start);
        return new MetadataRefusedException(new Diagnostic(code, DiagnosticSeverity.Error, message) { Line = line, Column = column, Suggestion = suggestion });
    }

    private static Diagnostic Broken(YamlException broken, string yaml, int firstLine)
    {
        var line = (int)broken.Start.Line;
        return new("metadata-not-yaml", DiagnosticSeverity.Error, "The metadata is not YAML from here on.")
        {
            Line = line + firstLine - 1,
            Column = (int)broken.Start.Column,
            Excerpt = yaml.Split('\n').ElementAtOrDefault(line - 1),
            Suggestion = "Write a name, a colon, a blank and a value on each line; put a value that has a colon, a # or quotation marks in it in single quotation marks.",
        };
    }

    /// <summary>Ends the reading of YAML that is no metadata.</summary>
    private sealed class MetadataRefusedException(Diagnostic diagnostic) : Exception(diagnostic.Message)
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
