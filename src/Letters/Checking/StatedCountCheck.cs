namespace Letters.Checking;

/// <summary>
/// "19 former senior U.S. officials": a letter that says how many sign it, beside a list that has another number. A number is
/// only taken for that of the signatories where the words around it say so.
/// </summary>
internal static class StatedCountCheck
{
    /// <summary>How far from its subject the verb of a sentence may stand, in words.</summary>
    private const int FarthestVerb = 30;

    public static IEnumerable<Diagnostic> Find(CheckedLetter subject)
    {
        var letter = subject.Letter;
        if (letter.SignatoryCount == 0 || CountingWords.Of(subject.PrimaryLanguage) is not { } language) yield break;
        var actual = SignatoryNumbers.Of(letter);
        var heads = letter.Standfirst.Prepend(letter.Title).Select(passage => (Passage: passage, AboutLetter: true));
        foreach (var (passage, aboutLetter) in heads.Concat(letter.Body.Select(block => (block.Text, false))))
        {
            var words = new CountedWords(passage.Text, language);
            for (var at = 0; at < words.Count; at++)
            {
                var counts = Chain(words, at);
                if (counts.Count == 0) continue;
                at = counts[^1].Last;
                if (!IsOfSignatories(words, counts[0], counts[^1], aboutLetter) || actual.Agree(counts)) continue;
                yield return Report(subject.InText(passage), words, counts, actual);
            }
        }
    }

    /// <summary>"45 organizations and more than 200 individuals": counts that are added up.</summary>
    private static List<StatedCount> Chain(CountedWords words, int at)
    {
        var counts = new List<StatedCount>();
        var next = words.CountAt(at);
        while (next is not null)
        {
            counts.Add(next);
            var last = next.Last;
            next = words.Language.And.Contains(words[last + 1])
                ? Enumerable.Range(last + 2, 3).Where(number => number < words.Count).Select(words.CountAt).FirstOrDefault(count => count is not null && count.Start <= last + 2)
                : null;
        }

        return counts;
    }

    private static bool IsOfSignatories(CountedWords words, StatedCount first, StatedCount last, bool aboutLetter) =>
        IsSelf(words, first, last)
        || (aboutLetter && (IsBehindLetter(words, first) || IsSubject(words, first, last)))
        || IsOwnSigners(words, first, last);

    /// <summary>"We, the undersigned 45 organizations", "We, 200 scholars", "As 19 former officials, we".</summary>
    private static bool IsSelf(CountedWords words, StatedCount first, StatedCount last)
    {
        var end = words[last.Last + 1] is "abajo" ? last.Last + 2 : last.Last + 1;
        for (var at = Math.Max(0, first.Start - 1); at <= Math.Min(words.Count - 1, end); at++)
        {
            if (words.Language.Undersigned.Contains(words[at]) && words.AreInOneSentence(Math.Min(at, first.Start), Math.Max(at, last.Last))) return true;
        }

        var we = words.Language.We;
        if (we.Contains(words[first.Start - 1]) && words.AreInOneSentence(first.Start - 1, first.Start)) return true;
        return words[first.Start - 1] is "as" or "als" or "como" or "comme"
            && words.BeginsClause(first.Start - 1)
            && we.Contains(words[last.Last + 1])
            && words.AreInOneSentence(last.Last, last.Last + 1);
    }

    /// <summary>"signed by 45 organizations", "an open letter from 200 scholars".</summary>
    private static bool IsBehindLetter(CountedWords words, StatedCount count)
    {
        // "of" is an opener as well, as in "a group of": "Statement of 45 organizations" begins with it.
        var by = count.Start - 1;
        if (count.Start < count.First && (words[count.Start] is "of" or "de" or "von")) by = count.Start;
        if (by < 1 || !(words.Language.By.Contains(words[by]) || words[by] is "of")) return false;
        for (var at = by - 1; at >= Math.Max(0, by - 3); at--)
        {
            if (!words.AreInOneSentence(at, by)) return false;
            if (words.Language.Letters.Contains(words[at]) || words[at] is "signed" or "endorsed" or "behalf" or "firmada" or "signee" or "unterzeichnet") return true;
        }

        return false;
    }

    /// <summary>"19 former officials … urged".</summary>
    private static bool IsSubject(CountedWords words, StatedCount first, StatedCount last)
    {
        if (!words.BeginsClause(first.Start) || (words.Language.Others.Contains(words[last.Last + 1]) && !StartsVerb(words, last.Last + 2))) return false;
        for (var at = last.Last + 1; at <= Math.Min(words.Count - 1, last.Last + FarthestVerb) && words.AreInOneSentence(at - 1, at); at++)
        {
            // "Three members of Congress, joined by 40 advocates, urged": more sign than the subject says.
            if (words[at] is "joined" or "together" or "alongside" && words[at + 1] is "by" or "with") return false;
            if (StartsVerb(words, at)) return true;
        }

        return false;
    }

    private static bool StartsVerb(CountedWords words, int at) => words[at] is { Length: > 0 } word && words.Language.Verbs.Any(verb => word.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>"the 45 signatories", but not "the 149 signatories to the Refugee Convention".</summary>
    private static bool IsOwnSigners(CountedWords words, StatedCount first, StatedCount last)
    {
        if (!words.Language.Signers.Contains(words[last.Last]) || first.Start == first.First) return false;
        return words[last.Last + 1] is not ("to" or "of" or "de" or "del" or "a" or "der" or "des") || words.Language.Letters.Contains(words[last.Last + 3]);
    }

    private static Diagnostic Report(PlacedPassage passage, CountedWords words, List<StatedCount> counts, SignatoryNumbers actual)
    {
        var (start, length) = words.RangeOf(counts[0].First, counts[^1].Last);
        var stated = passage.Text.Substring(start, length).Replace('\n', ' ');
        return passage.Locate(
            new("stated-count-differs", DiagnosticSeverity.Warning, $"The text speaks of “{stated}”; the list has {actual.Describe(counts)}.")
            {
                Suggestion = "Correct the number, or look whether somebody is missing in the list or stands there twice.",
            },
            start,
            length);
    }
}
