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
    private readonly UploadAdmission _admission = new(limits.BytesAtOnce);

    /// <summary>
    /// Publishes what lies in a folder of the content container. Whatever is wrong with it is in the report; what is thrown is
    /// the infrastructure's, and the call can be repeated: it goes on where it ended.
    /// </summary>
    /// <returns>Null when nothing lies in the folder.</returns>
    /// <exception cref="InvalidOperationException">Other publishers of the letter were faster every time.</exception>
    /// <exception cref="TimeoutException">It took longer than <see cref="PublishingLimits.Time"/>.</exception>
    public Task<UploadReport?> PublishAsync(string folder, CancellationToken cancellationToken) =>
        InTimeAsync(folder, cancellation => PublishWholeAsync(folder, cancellation), cancellationToken);

    /// <summary>Reports that publishing a folder failed every time it was tried, unless it was dealt with since.</summary>
    /// <returns>Null when there is nothing to report.</returns>
    public async Task<UploadReport?> ReportFailureAsync(string folder, CancellationToken cancellationToken)
    {
        if (await content.FindAsync(folder, cancellationToken) is not { } upload) return null;
        if (await letters.FindOutcomeAsync(upload, cancellationToken) is not (null or UploadOutcome.Failed)) return null;
        var failure = new Diagnostic("publishing-failed", DiagnosticSeverity.Error, "The upload could not be published for a reason that lies not in it but in the service.")
        {
            Suggestion = "It will be tried again; nothing need be uploaded again.",
        };
        return await KeepReportAsync(upload, UploadOutcome.Failed, null, [failure], cancellationToken);
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

    private async Task<UploadReport?> PublishWholeAsync(string folder, CancellationToken cancellationToken)
    {
        (Upload Upload, Sequence<Diagnostic> Diagnostics)? overtaken = null;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // The current revision is found before the upload: a publisher that pointed in between then makes the conditional write fail.
            var current = Slug.TryParse(folder, out var slug) ? await letters.FindCurrentAsync(slug, cancellationToken) : null;
            var upload = await content.FindAsync(folder, cancellationToken);
            if (overtaken is { } older && older.Upload.Version != upload?.Version) await KeepReportAsync(older.Upload, UploadOutcome.Superseded, null, older.Diagnostics, cancellationToken);
            if (upload is null) return null;
            if (current?.Withdrawal is { } withdrawal && withdrawal.Covers(upload)) return await ReportAsync(UploadOutcome.Withdrawn, null);

            using var place = await _admission.EnterAsync(UploadParser.WeightOf(upload), cancellationToken);
            overtaken = (upload, []);
            if (await _parser.ParseAsync(upload, cancellationToken) is not { } parsed) continue;
            overtaken = (upload, parsed.Result.Diagnostics);
            if (parsed.Result.Letter is not { } letter) return await ReportAsync(UploadOutcome.Rejected, null);

            var id = CanonicalLetter.HashOf(letter);
            if (current is { Withdrawal: null } && current.Revision.Id == id && !IsOutdated(current.Revision))
            {
                if (await TryConfirmAsync(current, upload, cancellationToken)) return await ReportAsync(UploadOutcome.Unchanged, current.Revision.Number);
                continue;
            }

            var revision = await letters.WriteAsync(await RenderAsync(letter, id, parsed.Sources, parsed.Bytes, current?.Revision, cancellationToken), cancellationToken);
            if (!await IsCurrentAsync(upload, cancellationToken)) return await ReportAsync(UploadOutcome.Superseded, null);
            if (await letters.TryPointToAsync(revision, upload.Version, current, cancellationToken)) return await ReportAsync(UploadOutcome.Published, revision.Number);

            Task<UploadReport> ReportAsync(UploadOutcome outcome, int? revisionNumber) => KeepReportAsync(upload, outcome, revisionNumber, overtaken?.Diagnostics ?? [], cancellationToken);
        }

        throw new InvalidOperationException($"“{folder}” changed {MostAttempts} times while it was being published.");
    }

    /// <summary>
    /// Says that the current revision shows this upload. A publisher of an upload in between, that is about to point, must not:
    /// the write makes its own fail.
    /// </summary>
    private async Task<bool> TryConfirmAsync(CurrentRevision current, Upload upload, CancellationToken cancellationToken) =>
        current.Upload == upload.Version || await letters.TryPointToAsync(current.Revision, upload.Version, current, cancellationToken);

    private Task<Revision?> RenderAgainAsync(Slug slug, Func<CurrentRevision, bool> isWanted, CancellationToken cancellationToken) =>
        InTimeAsync(slug.ToString(), cancellation => RenderWholeAgainAsync(slug, isWanted, cancellation), cancellationToken);

    private async Task<Revision?> RenderWholeAgainAsync(Slug slug, Func<CurrentRevision, bool> isWanted, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await letters.FindCurrentAsync(slug, cancellationToken) is not { Withdrawal: null } current || !isWanted(current)) return null;
            using var place = await _admission.EnterAsync(current.Revision.Sources.Sum(source => source.Length), cancellationToken);
            var letter = await letters.ReadAsync(current.Revision, cancellationToken);
            var rendered = await RenderAsync(letter, current.Revision.Id, current.Revision.Sources, [], current.Revision, cancellationToken);
            if (!IsOutdated(current.Revision) && rendered.Revision.Renditions == current.Revision.Renditions) return await letters.WriteAsync(rendered with { Revision = current.Revision }, cancellationToken);
            var revision = await letters.WriteAsync(rendered, cancellationToken);
            if (await letters.TryPointToAsync(revision, current.Upload, current, cancellationToken)) return revision;
        }

        throw new InvalidOperationException($"“{slug}” changed {MostAttempts} times while it was being rendered again.");
    }

    /// <summary>Not where a newer app, running beside this one or before it was rolled back, rendered it.</summary>
    private bool IsOutdated(Revision revision) => revision.Template < template.Version || (revision.Template == template.Version && revision.Settings != settings.Fingerprint);

    private async Task<RevisionContent> RenderAsync(Letter letter, ContentHash id, Sequence<SourceFile> sources, Sequence<ReadOnlyMemory<byte>> sourceBytes, Revision? previous, CancellationToken cancellationToken)
    {
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
            Renditions = await RenderAsync(letter, id, cancellationToken),
            PagePolicy = _renderers.Select(renderer => renderer.PolicyOf(letter, new RenderingContext(id, settings))).FirstOrDefault(policy => policy is not null),
            Sources = sources,
            Previous = previous?.Hash,
        };
        return new RevisionContent(revision, letter, sourceBytes);
    }

    /// <summary>One rendition is made and stored after the other, so that no more than one is in memory.</summary>
    private async Task<Sequence<Rendition>> RenderAsync(Letter letter, ContentHash id, CancellationToken cancellationToken)
    {
        var (renditions, context) = (new List<Rendition>(), new RenderingContext(id, settings));
        foreach (var language in letter.Translations.Select(translation => (LanguageTag?)translation.Language).Prepend(null))
        {
            var translated = language is { } tag ? letter.In(tag) : letter;
            foreach (var renderer in _renderers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var output = new MemoryStream();
                renderer.Render(translated, context, output);
                var bytes = output.GetBuffer().AsMemory(0, (int)output.Length);
                var rendition = new Rendition(renderer.Format, bytes.Length, ContentHash.Of(bytes.Span)) { Language = language };
                await letters.WriteRenditionAsync(letter.Slug, rendition, bytes, cancellationToken);
                renditions.Add(rendition);
            }
        }

        return renditions.ToSequence();
    }

    private async Task<bool> IsCurrentAsync(Upload upload, CancellationToken cancellationToken) =>
        (await content.FindAsync(upload.Folder, cancellationToken))?.Version == upload.Version;

    private async Task<UploadReport> KeepReportAsync(Upload upload, UploadOutcome outcome, int? revisionNumber, Sequence<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var report = new UploadReport(upload, outcome, clock.GetUtcNow(), revisionNumber, diagnostics);
        await letters.ReportAsync(report, cancellationToken);
        return report;
    }

    private async Task<T> InTimeAsync<T>(string folder, Func<CancellationToken, Task<T>> publish, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(limits.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            return await publish(either.Token);
        }
        catch (OperationCanceledException late) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Publishing “{folder}” took longer than {limits.Time}. The next try goes on from there.", late);
        }
    }
}
