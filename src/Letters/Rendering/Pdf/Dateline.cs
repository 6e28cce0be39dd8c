namespace Letters.Rendering.Pdf;

/// <summary>Where and when a letter was written, as its author has it or else from what is stated about the letter.</summary>
internal static class Dateline
{
    public static Passage? Of(Letter letter, Labels labels)
    {
        if (letter.Dateline is { } dateline)
            return dateline;

        var date = letter.Metadata.Date is { } day ? labels.FormatDate(day) : null;
        return (letter.Metadata.Place, date) switch
        {
            (null, null) => null,
            ({ } place, { } on) => new Passage($"{place}, {on}"),
            var (place, on) => new Passage((place ?? on)!),
        };
    }
}
