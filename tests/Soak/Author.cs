using System.Globalization;
using System.Net;
using Azure.Storage.Blobs;

namespace Letters.Soak;

/// <summary>Uploads letters of its own, changes, damages, withdraws and restores them, one step after the other.</summary>
/// <param name="direct">The content container, past the proxy: authors who upload blobs have nothing to do with the apps.</param>
internal sealed class Author(int number, int seed, SoakWorld world, BlobContainerClient direct, Dice dice, Tally tally)
{
    private const int MostLetters = 6;
    private const int ManySignatories = 2_500;

    private readonly List<LetterHistory> _letters = [];
    private int _words;

    private enum Step
    {
        New,
        Changed,
        Same,
        Bad,
        Large,
        SeveralFiles,
        Translation,
        Removed,
        Withdrawal,
        Restoration,
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var step = _letters.Count == 0 ? Step.New : dice.Pick(
                (Step.New, _letters.Count < MostLetters ? 8 : 0), (Step.Changed, 30), (Step.Same, 8), (Step.Bad, 6), (Step.Large, 3), (Step.SeveralFiles, 10), (Step.Translation, 8), (Step.Removed, 5), (Step.Withdrawal, 4), (Step.Restoration, 5));
            await TakeAsync(step, step == Step.New ? Begin() : dice.Pick(_letters), CancellationToken.None);
            await SoakWorld.PauseAsync(dice.Milliseconds(500, 5_000), cancellationToken);
        }
    }

    private LetterHistory Begin()
    {
        var letter = new LetterHistory(Slug.Parse(string.Create(CultureInfo.InvariantCulture, $"soak-{seed}-{number}-{_letters.Count + 1}")));
        _letters.Add(letter);
        world.Add(letter);
        return letter;
    }

    private Task TakeAsync(Step step, LetterHistory letter, CancellationToken cancellationToken)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"w{number}x{++_words}");
        tally.Add($"uploads {step}");
        return step switch
        {
            Step.New or Step.Changed => PutAsync(letter, "letter.txt", MadeUpFiles.Text(word, 1 + dice.Below(20)), cancellationToken),
            Step.Same => PutAsync(letter, "letter.txt", letter.Files["letter.txt"], cancellationToken),
            Step.Bad => PutAsync(letter, "letter.txt", MadeUpFiles.Bad(word), cancellationToken),
            Step.Large => PutAsync(letter, "letter.txt", MadeUpFiles.Text(word, ManySignatories), cancellationToken),
            Step.SeveralFiles => PutSeveralAsync(letter, word, cancellationToken),
            Step.Translation => PutAsync(letter, "letter.es.txt", MadeUpFiles.Translation(word), cancellationToken),
            Step.Removed => RemoveAsync(letter, cancellationToken),
            Step.Withdrawal => WithdrawAsync(letter, cancellationToken),
            _ => RestoreAsync(letter, cancellationToken),
        };
    }

    private async Task PutSeveralAsync(LetterHistory letter, string word, CancellationToken cancellationToken)
    {
        await PutAsync(letter, "signatories.csv", MadeUpFiles.List(word, 1 + dice.Below(200)), cancellationToken);
        await PutAsync(letter, "letter.txt", MadeUpFiles.Text(word, 0), cancellationToken);
    }

    private async Task PutAsync(LetterHistory letter, string file, byte[] bytes, CancellationToken cancellationToken)
    {
        letter.IsWithdrawn = null;
        letter.Expect(new Dictionary<string, byte[]>(letter.Files, StringComparer.Ordinal) { [file] = bytes });
        if (dice.Falls(0.5))
        {
            tally.Add("uploads as a blob");
            await direct.GetBlobClient($"{letter.Slug}/{file}").UploadAsync(BinaryData.FromBytes(bytes), overwrite: true, cancellationToken);
        }
        else
        {
            tally.Add("uploads over HTTP");
            using var request = new ByteArrayContent(bytes);
            using var answer = await world.SendAsync(new HttpRequestMessage(HttpMethod.Put, $"/content/{letter.Slug}/{file}") { Content = request }, cancellationToken);
            if (answer is { StatusCode: not (HttpStatusCode.OK or HttpStatusCode.Accepted) }) tally.Violate($"PUT /content/{letter.Slug}/{file} is answered with {(int)answer.StatusCode}.");
        }

        await LookAsync(letter, cancellationToken);
    }

    /// <summary>Takes a file away that is not the letter itself.</summary>
    private async Task RemoveAsync(LetterHistory letter, CancellationToken cancellationToken)
    {
        if (letter.Files.Keys.FirstOrDefault(name => name != "letter.txt") is not { } file) return;
        letter.IsWithdrawn = null;
        letter.Expect(letter.Files.Where(known => known.Key != file).ToDictionary(StringComparer.Ordinal));
        using var answer = await world.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/content/{letter.Slug}/{file}"), cancellationToken);
        if (answer is { StatusCode: not (HttpStatusCode.NoContent or HttpStatusCode.NotFound) }) tally.Violate($"DELETE /content/{letter.Slug}/{file} is answered with {(int)answer.StatusCode}.");
        await LookAsync(letter, cancellationToken);
    }

    private async Task WithdrawAsync(LetterHistory letter, CancellationToken cancellationToken)
    {
        (letter.WasWithdrawn, letter.IsWithdrawn) = (true, null);
        using var answer = await world.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/letters/{letter.Slug}?reason=A+soak"), cancellationToken);
        if (answer is { StatusCode: HttpStatusCode.OK }) letter.IsWithdrawn = true;
        else if (answer is { StatusCode: not HttpStatusCode.NotFound }) tally.Violate($"DELETE /letters/{letter.Slug} is answered with {(int)answer.StatusCode}.");
    }

    private async Task RestoreAsync(LetterHistory letter, CancellationToken cancellationToken)
    {
        letter.IsWithdrawn = null;
        using var answer = await world.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/letters/{letter.Slug}/withdrawal"), cancellationToken);
        if (answer is { StatusCode: HttpStatusCode.OK }) letter.IsWithdrawn = false;
        else if (answer is { StatusCode: not HttpStatusCode.NotFound }) tally.Violate($"DELETE /letters/{letter.Slug}/withdrawal is answered with {(int)answer.StatusCode}.");
    }

    /// <summary>What lies in the folder now, whatever became of the answer.</summary>
    private async Task LookAsync(LetterHistory letter, CancellationToken cancellationToken)
    {
        if (await world.LookAsync(letter, cancellationToken) is not { } files) return;
        letter.Files.Clear();
        foreach (var (name, bytes) in files) letter.Files[name] = bytes;
    }
}
