using Azure;
using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>The text of each revision, a passage after the other, under the revision's id.</summary>
internal sealed class LetterTextTable(TableClient table)
{
    public Task WriteAsync(ContentHash revisionId, Letter letter, CancellationToken cancellationToken)
    {
        var rows = LetterPassages.Of(letter).SelectMany((passage, index) => LongText.Part(passage.Text).Select((text, part) => ((ITableEntity)new Row
        {
            PartitionKey = LetterKeys.Text(revisionId),
            RowKey = LetterKeys.Passage(index, part),
            Kind = passage.Kind.ToString(),
            Continues = part > 0,
            Text = text,
            Marks = part == 0 ? passage.Marks : null,
            Level = passage.Level,
            Number = passage.Number,
            Label = passage.Label,
        }, text.Length + (passage.Marks?.Length ?? 0))));
        return table.UpsertBatchesAsync(rows, cancellationToken);
    }

    /// <returns>The letter without its signatories, which are read by the page.</returns>
    public async Task<Letter> ReadAsync(Revision revision, CancellationToken cancellationToken)
    {
        var passages = new List<StoredPassage>();
        await foreach (var row in table.QueryAsync<Row>(row => row.PartitionKey == LetterKeys.Text(revision.Id), cancellationToken: cancellationToken))
        {
            if (row.Continues) passages[^1] = passages[^1] with { Text = passages[^1].Text + row.Text };
            else passages.Add(new StoredPassage(Enum.Parse<PassageKind>(row.Kind), row.Text) { Marks = row.Marks, Level = row.Level, Number = row.Number, Label = row.Label });
        }

        return LetterPassages.ToLetter(revision, passages);
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

        public string? Marks { get; set; }

        public int? Level { get; set; }

        public int? Number { get; set; }

        public string? Label { get; set; }
    }
}
