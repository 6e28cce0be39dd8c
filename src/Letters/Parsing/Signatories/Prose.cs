namespace Letters.Parsing.Signatories;

/// <summary>Tells sentences from names and affiliations.</summary>
internal static class Prose
{
    private const int FewestWords = 5;
    private const int ManyWords = 25;

    /// <summary>What paragraphs below a list begin with that are surely no signatory.</summary>
    private static readonly string[] Openings =
    [
        "P.S", "PS:", "PS ", "P.P.S", "PPS", "Post scriptum", "Postscript", "P. S.", "N.B.", "NB:", "For press", "For media", "For more information", "For further information", "For inquiries", "For enquiries",
        "Press contact", "Press inquiries", "Press enquiries", "Media contact", "Media inquiries", "Media enquiries", "Contact:", "Contacts:", "Contact for", "Contact information", "About the ", "About us", "Note:", "Notes:", "Note to editors", "Notes to editors", "Disclaimer", "Sign the letter", "To sign", "To add your name", "cc:", "CC:", "Cc:", "Copy to", "Copies to", "Enclosure", "Encl", "Attachment",
        "Pressekontakt", "Kontakt:", "Rückfragen", "Anmerkung", "Hinweis", "Über uns", "Contact presse", "Contact :", "À propos", "Pour plus d", "Contacto", "Para más información", "Acerca de", "Contato", "Para mais informações", "Contatti", "Contatto", "Per informazioni", "Perscontact", "Kontakt dla", "Контакт", "Контакты", "Для СМИ", "Επικοινωνία", "İletişim", "连絡先", "お問い合わせ", "联系", "연락처", "문의",
    ];

    /// <summary>Phrases that say how affiliations are meant, in sentences that often have no other sign of one.</summary>
    private static readonly string[] Identification =
    [
        "identification", "affiliation", "identificación", "identificação", "identificazione", "Identifikation", "titre d’information", "titre d'information", "titre indicatif", "título informativo", "personal capacity", "individual capacity", "private capacity", "own capacity", "título personal", "título individual", "titre personnel", "título pessoal", "titolo personale", "persönlich", "eigenschap", "titel personlig", "deceased", "на личном", "в личном", "おける所属", "個人の資格",
    ];

    public static bool OpensPostscript(ReadOnlySpan<char> line)
    {
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    public static bool SpeaksOfAffiliations(ReadOnlySpan<char> line)
    {
        foreach (var phrase in Identification)
        {
            if (line.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether the words announce whom to ask, so that names below them sign nothing.</summary>
    public static bool IsContact(ReadOnlySpan<char> line) =>
        line.Contains("ontact", StringComparison.Ordinal) || line.Contains("press", StringComparison.OrdinalIgnoreCase) || line.Contains("media", StringComparison.OrdinalIgnoreCase)
        || line.Contains("information", StringComparison.OrdinalIgnoreCase) || line.Contains("ontakt", StringComparison.Ordinal) || line.Contains("quir", StringComparison.Ordinal)
        || line.StartsWith("cc", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Cop", StringComparison.Ordinal) || line.Contains("Контакт", StringComparison.Ordinal);

    /// <summary>"Jane Doe, jane@example.org" is a signatory.</summary>
    public static bool OpensWithName(string line) => SignatoryRecord.Split(new SourceLine(1, line, line)) is { Affiliations.Count: > 0 };

    public static bool HasAddress(ReadOnlySpan<char> line) => line.Contains("://", StringComparison.Ordinal) || (line.Contains('@') && line.Contains('.')) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the words are one sentence or more: they end as one does, and most of them are small words.</summary>
    public static bool IsSentence(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        var ends = text.TrimEnd("”\"»)’") is [.., '.' or '!' or '?' or '。' or '！' or '？'];
        var (words, small, sentenceEnds) = (0, 0, 0);
        var afterStop = false;
        foreach (var word in new WordsOf(text))
        {
            words++;
            if (char.IsLower(word[0])) small++;
            if (afterStop && char.IsUpper(word[0])) sentenceEnds++;
            afterStop = word.Length > 4 && word[^1] is '.' or '!' or '?' && !word[..^1].Contains('.');
        }

        if (words < FewestWords) return ends && text[^1] is '。' or '！' or '？';
        if (Caseless.IsMostly(text)) return ends;
        return (ends && small * 2 >= words) || (small * 3 >= words * 2 && words > 7) || (sentenceEnds > 0 && small * 2 >= words) || (words > ManyWords && ends && small * 3 >= words);
    }
}
