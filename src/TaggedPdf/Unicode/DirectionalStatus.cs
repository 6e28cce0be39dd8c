namespace TaggedPdf.Unicode;

/// <summary>The directional status stack (UAX #9, 3.3.2) with its counts of what is nested too deep.</summary>
internal sealed class DirectionalStatus
{
    private const int MaximumDepth = 125;

    private readonly Entry[] _entries = new Entry[MaximumDepth + 2];
    private int _last;
    private int _overflowIsolates;
    private int _overflowEmbeddings;
    private int _validIsolates;

    public DirectionalStatus(byte baseLevel) => _entries[0] = new Entry(baseLevel, null, IsIsolate: false);

    public byte Level => _entries[_last].Level;

    /// <summary>The class that all characters take; null if they keep their own.</summary>
    public BidiClass? Override => _entries[_last].Override;

    /// <summary>Rules X2 to X5.</summary>
    public void Embed(BidiClass embedding)
    {
        var level = Next(embedding is BidiClass.RLE or BidiClass.RLO);
        if (level <= MaximumDepth && _overflowIsolates == 0 && _overflowEmbeddings == 0)
        {
            BidiClass? replaced = embedding switch
            {
                BidiClass.LRO => BidiClass.L,
                BidiClass.RLO => BidiClass.R,
                _ => null,
            };
            _entries[++_last] = new Entry(level, replaced, IsIsolate: false);
        }
        else if (_overflowIsolates == 0)
        {
            _overflowEmbeddings++;
        }
    }

    /// <summary>Rules X5a to X5c.</summary>
    public void Isolate(bool rightToLeft)
    {
        var level = Next(rightToLeft);
        if (level <= MaximumDepth && _overflowIsolates == 0 && _overflowEmbeddings == 0)
        {
            _validIsolates++;
            _entries[++_last] = new Entry(level, null, IsIsolate: true);
        }
        else
        {
            _overflowIsolates++;
        }
    }

    /// <summary>Rule X6a.</summary>
    public void PopIsolate()
    {
        if (_overflowIsolates > 0)
        {
            _overflowIsolates--;
        }
        else if (_validIsolates > 0)
        {
            _overflowEmbeddings = 0;
            while (!_entries[_last].IsIsolate)
                _last--;
            _last--;
            _validIsolates--;
        }
    }

    /// <summary>Rule X7.</summary>
    public void PopEmbedding()
    {
        if (_overflowIsolates > 0)
            return;
        if (_overflowEmbeddings > 0)
            _overflowEmbeddings--;
        else if (!_entries[_last].IsIsolate && _last > 0)
            _last--;
    }

    private byte Next(bool rightToLeft) => (byte)(rightToLeft ? (Level + 1) | 1 : (Level + 2) & ~1);

    private readonly record struct Entry(byte Level, BidiClass? Override, bool IsIsolate);
}
