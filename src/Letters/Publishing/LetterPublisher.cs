using Letters.Rendering;

namespace Letters.Publishing;

/// <summary>From an upload to a revision that readers see.</summary>
/// <param name="renderers">One a format.</param>
/// <param name="template">What the renderers are at: letters of an older one are rendered again.</param>
/// <param name="settings">Letters that were rendered with others are rendered again.</param>
public sealed class LetterPublisher(IContentContainer content, ILetterStore letters, IEnumerable<ILetterRenderer> renderers, Template template, RenderingSettings settings, PublishingLimits limits, TimeProvider clock)
{
    /// <summary>How often another publisher may be faster before this one leaves it to the trigger to try again.</summary>
    private const int MostAttempts = 10;

    private readonly ILetterRenderer[] _renderers = [.. renderers];
    private readonly UploadParser _parser = new(content, limits);

    /// <summary>
    /// Publishes what lies in a folder of the content container. Whatever is wrong with it is in the report; what is thrown is
    /// the infrastructure's, and the call can be repeated.
    /// </summary>
    /// <returns>Null when nothing lies in the folder.</returns>
    /// <exception cref="InvalidOperationException">Other publishers of the letter were faster every time.</exception>
    public async Task<UploadReport?> PublishAsync(string folder, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // The current revision is found before the upload: a publisher that pointed in between then makes the conditional write fail.
            var current = Slug.TryParse(folder, out var slug) ? await letters.FindCurrentAsync(slug, cancellationToken) : null;
            if (await content.FindAsync(folder, cancellationToken) is not { } upload) return null;
            Sequence<Diagnostic> diagnostics = [];
            if (current?.Withdrawal is { } withdrawal && withdrawal.Covers(upload)) return await ReportAsync(UploadOutcome.Withdrawn, null);
            if (await _parser.ParseAsync(upload, cancellationToken) is not { } parsed) continue;
            diagnostics = parsed.Result.Diagnostics;
            if (parsed.Result.Letter is not { } letter) return await ReportAsync(UploadOutcome.Rejected, null);

            var id = CanonicalLetter.HashOf(letter);
            if (current is { Withdrawal: null } && current.Revision.Id == id && !IsOutdated(current.Revision)) return await ReportAsync(UploadOutcome.Unchanged, current.Revision.Number);

            var revision = await letters.WriteAsync(Render(letter, id, parsed.Sources, parsed.Bytes, current?.Revision), cancellationToken);
            if (!await IsCurrentAsync(upload, cancellationToken)) return await ReportAsync(UploadOutcome.Superseded, null);
            if (await letters.TryPointToAsync(revision, current, cancellationToken)) return await ReportAsync(UploadOutcome.Published, revision.Number);

            async Task<UploadReport> ReportAsync(UploadOutcome outcome, int? revisionNumber)
            {
                var report = new UploadReport(upload, outcome, clock.GetUtcNow(), revisionNumber, diagnostics);
                await letters.ReportAsync(report, cancellationToken);
                return report;
            }
        }

        throw new InvalidOperationException($"“{folder}” changed {MostAttempts} times while it was being published.");
    }

    /// <summary>Reports that publishing a folder failed every time it was tried, unless it was dealt with since.</summary>
    /// <returns>Null when there is nothing to report.</returns>
    public async Task<UploadReport?> ReportFailureAsync(string folder, CancellationToken cancellationToken)
    {
        if (await content.FindAsync(folder, cancellationToken) is not { } upload || await letters.HasReportAsync(upload, cancellationToken)) return null;
        var failure = new Diagnostic("publishing-failed", DiagnosticSeverity.Error, "The upload could not be published for a reason that lies not in it but in the service.")
        {
            Suggestion = "It will be tried again; nothing need be uploaded again.",
        };
        var report = new UploadReport(upload, UploadOutcome.Failed, clock.GetUtcNow(), null, [failure]);
        await letters.ReportAsync(report, cancellationToken);
        return report;
    }

    /// <summary>Makes a new revision of the same letter where an older template made its renditions.</summary>
    /// <returns>Null when there was nothing to do.</returns>
    public Task<Revision?> RenderAgainAsync(Slug slug, CancellationToken cancellationToken) => RenderAgainAsync(slug, current => IsOutdated(current.Revision), cancellationToken);

    /// <summary>
    /// Makes everything of the current revision anew from the stored letter. Where that gives the same renditions, what storage lacks of
    /// the revision is written again; where it gives others, they are a new revision.
    /// </summary>
    /// <returns>The revision that is current now; null where the letter is not published or is withdrawn.</returns>
    public Task<Revision?> RebuildAsync(Slug slug, CancellationToken cancellationToken) => RenderAgainAsync(slug, _ => true, cancellationToken);

    private async Task<Revision?> RenderAgainAsync(Slug slug, Func<CurrentRevision, bool> isWanted, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await letters.FindCurrentAsync(slug, cancellationToken) is not { Withdrawal: null } current || !isWanted(current)) return null;
            var letter = await letters.ReadAsync(current.Revision, cancellationToken);
            var rendered = Render(letter, current.Revision.Id, current.Revision.Sources, [], current.Revision);
            if (!IsOutdated(current.Revision) && rendered.Revision.Renditions == current.Revision.Renditions) return await letters.WriteAsync(rendered with { Revision = current.Revision }, cancellationToken);
            var revision = await letters.WriteAsync(rendered, cancellationToken);
            if (await letters.TryPointToAsync(revision, current, cancellationToken)) return revision;
        }

        throw new InvalidOperationException($"“{slug}” changed {MostAttempts} times while it was being rendered again.");
    }

    /// <summary>Not where a newer app, running beside this one or before it was rolled back, rendered it.</summary>
    private bool IsOutdated(Revision revision) => revision.Template < template.Version || (revision.Template == template.Version && revision.Settings != settings.Fingerprint);

    private RevisionContent Render(Letter letter, ContentHash id, Sequence<SourceFile> sources, Sequence<ReadOnlyMemory<byte>> sourceBytes, Revision? previous)
    {
        var renditions = letter.Translations.Select(translation => (LanguageTag?)translation.Language).Prepend(null)
            .SelectMany(language => _renderers.Select(renderer => (renderer.Format, Language: language, Bytes: Render(renderer, language is { } tag ? letter.In(tag) : letter, id))))
            .ToList();
        var revision = new Revision
        {
            Slug = letter.Slug,
            Number = (previous?.Number ?? 0) + 1,
            Id = id,
            Template = template.Version,
            Settings = settings.Fingerprint,
            PublishedAt = clock.GetUtcNow(),
            FirstPublishedAt = previous is null ? clock.GetUtcNow() : previous.FirstPublishedAt ?? (previous.Number == 1 ? previous.PublishedAt : null),
            Date = letter.Metadata.Date,
            Keywords = letter.Metadata.Keywords,
            Language = letter.Language,
            Title = letter.Title.Text,
            SignatoryCount = letter.SignatoryCount,
            SignatoryList = CanonicalLetter.HashOf(letter.Signatories),
            SignatoryListLength = letter.Signatories.Count,
            Renditions = renditions.Select(rendition => new Rendition(rendition.Format, rendition.Bytes.Length, ContentHash.Of(rendition.Bytes.Span)) { Language = rendition.Language }).ToSequence(),
            Sources = sources,
            Previous = previous?.Hash,
        };
        return new RevisionContent(revision, letter, renditions.Select(rendition => rendition.Bytes).ToSequence(), sourceBytes);
    }

    private ReadOnlyMemory<byte> Render(ILetterRenderer renderer, Letter letter, ContentHash id)
    {
        using var output = new MemoryStream();
        renderer.Render(letter, new RenderingContext(id, settings), output);
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    private async Task<bool> IsCurrentAsync(Upload upload, CancellationToken cancellationToken) =>
        (await content.FindAsync(upload.Folder, cancellationToken))?.Version == upload.Version;
}
