namespace Letters.Parsing.Signatories;

/// <summary>The words of a line, one after the other, without copying them: parted by spaces, with their punctuation.</summary>
internal ref struct WordsOf(ReadOnlySpan<char> line)
{
    private ReadOnlySpan<char> _rest = line;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly WordsOf GetEnumerator() => this;

    public bool MoveNext()
    {
        _rest = _rest.TrimStart(" \u00A0\u3000\n");
        if (_rest.IsEmpty) return false;
        var end = _rest.IndexOfAny(" \u00A0\u3000\n");
        Current = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[end..];
        return true;
    }
}
