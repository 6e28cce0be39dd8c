using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>The text of each revision, a passage after the other, under the revision's id.</summary>
internal sealed class LetterTextTable(TableClient table, GracePeriod grace)
{
    public Task WriteAsync(ContentHash revisionId, Letter letter, CancellationToken cancellationToken)
    {
        var rows = LetterPassages.Of(letter).SelectMany((passage, index) => ToRows(revisionId, passage, index));
        return table.WriteMissingAsync([.. rows], grace, cancellationToken);
    }

    /// <returns>The letter without its signatories, which are read by the page.</returns>
    public async Task<Letter> ReadAsync(Revision revision, CancellationToken cancellationToken)
    {
        var passages = new List<List<Row>>();
        var partition = LetterKeys.Text(revision.Id);
        await foreach (var row in table.ReadRowsAsync<Row>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken))
        {
            if (!row.Continues) passages.Add([]);
            passages[^1].Add(row);
        }

        return LetterPassages.ToLetter(revision, [.. passages.Select(ToPassage)]);
    }

    /// <summary>As many rows as its text or its marks take, whichever is longer.</summary>
    private static IEnumerable<(ITableEntity Row, int Characters)> ToRows(ContentHash revisionId, StoredPassage passage, int index)
    {
        var texts = LongText.Part(passage.Text).ToList();
        var marks = passage.Marks is null ? [] : LongText.Part(passage.Marks).ToList();
        for (var part = 0; part < Math.Max(texts.Count, marks.Count); part++)
        {
            var row = new Row
            {
                PartitionKey = LetterKeys.Text(revisionId),
                RowKey = LetterKeys.Passage(index, part),
                Kind = passage.Kind.ToString(),
                Continues = part > 0,
                Text = part < texts.Count ? texts[part] : "",
                Marks = part < marks.Count ? marks[part] : null,
                Level = passage.Level,
                Number = passage.Number,
                Label = passage.Label,
            };
            yield return (row, row.Text.Length + (row.Marks?.Length ?? 0));
        }
    }

    private static StoredPassage ToPassage(List<Row> rows) => new(Enum.Parse<PassageKind>(rows[0].Kind), string.Concat(rows.Select(row => row.Text)))
    {
        Marks = rows[0].Marks is null ? null : string.Concat(rows.Select(row => row.Marks)),
        Level = rows[0].Level,
        Number = rows[0].Number,
        Label = rows[0].Label,
    };

    private sealed class Row : StoredRow
    {
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
