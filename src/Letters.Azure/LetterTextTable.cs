using Azure;
using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>The text of each revision, a passage after the other, under the revision's id.</summary>
internal sealed class LetterTextTable(TableClient table)
{
    public Task WriteAsync(ContentHash revisionId, Letter letter, CancellationToken cancellationToken)
    {
        var rows = PassagesOf(letter).SelectMany((passage, index) => LongText.Part(passage.Text).Select((text, part) => ((ITableEntity)new Row
        {
            PartitionKey = LetterKeys.Text(revisionId),
            RowKey = LetterKeys.Passage(index, part),
            Kind = passage.Kind.ToString(),
            Continues = part > 0,
            Text = text,
        }, text.Length)));
        return table.UpsertBatchesAsync(rows, cancellationToken);
    }

    /// <returns>The letter without its signatories, which are read by the page.</returns>
    public async Task<Letter> ReadAsync(Revision revision, CancellationToken cancellationToken)
    {
        var passages = new List<(PassageKind Kind, string Text)>();
        await foreach (var row in table.QueryAsync<Row>(row => row.PartitionKey == LetterKeys.Text(revision.Id), cancellationToken: cancellationToken))
        {
            if (row.Continues) passages[^1] = (passages[^1].Kind, passages[^1].Text + row.Text);
            else passages.Add((Enum.Parse<PassageKind>(row.Kind), row.Text));
        }

        var texts = passages.ToLookup(passage => passage.Kind, passage => new Passage(passage.Text));
        return new Letter
        {
            Slug = revision.Slug,
            Language = revision.Language,
            Title = texts[PassageKind.Title].Single(),
            Standfirst = texts[PassageKind.Standfirst].ToSequence(),
            Addressees = texts[PassageKind.Addressee].ToSequence(),
            Salutation = texts[PassageKind.Salutation].SingleOrDefault(),
            Body = texts[PassageKind.Paragraph].Select((text, index) => Block.Paragraph(index + 1, text)).ToSequence(),
            Closing = texts[PassageKind.Closing].SingleOrDefault(),
        };
    }

    private static IEnumerable<(PassageKind Kind, string Text)> PassagesOf(Letter letter)
    {
        yield return (PassageKind.Title, letter.Title.Text);
        foreach (var paragraph in letter.Standfirst) yield return (PassageKind.Standfirst, paragraph.Text);
        foreach (var addressee in letter.Addressees) yield return (PassageKind.Addressee, addressee.Text);
        if (letter.Salutation is { } salutation) yield return (PassageKind.Salutation, salutation.Text);
        foreach (var block in letter.Body) yield return (PassageKind.Paragraph, block.Text.Text);
        if (letter.Closing is { } closing) yield return (PassageKind.Closing, closing.Text);
    }

    /// <summary>Stored by name.</summary>
    private enum PassageKind
    {
        Title,
        Standfirst,
        Addressee,
        Salutation,
        Paragraph,
        Closing,
    }

    private sealed class Row : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string Kind { get; set; } = "";

        /// <summary>Whether the row goes on with the passage of the row before.</summary>
        public bool Continues { get; set; }

        public string Text { get; set; } = "";
    }
}
