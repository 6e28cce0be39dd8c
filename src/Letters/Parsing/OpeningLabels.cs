using System.Text.RegularExpressions;

namespace Letters.Parsing;

/// <summary>Words before a colon by which lines above the body say what they are: "Re:", "To:".</summary>
internal static partial class OpeningLabels
{
    /// <summary>Whether the line says what the letter is about.</summary>
    public static bool IsSubject(string line) => Subject().IsMatch(line);

    /// <summary>What stands behind the label of a subject; empty where the line has none.</summary>
    public static string WordsOfSubject(string line) => Subject().Match(line) is { Success: true } label ? line[label.Length..] : "";

    /// <summary>Whether the line says whom the letter, or a copy of it, goes to.</summary>
    public static bool IsAddressee(string line) => Addressee().IsMatch(line);

    [GeneratedRegex("""
        \A(Re|RE|Ref|Subject|In\ re|Regarding|Concerning|Betreff|Betrifft|Betr|Objet|Réf|Concerne|Asunto|Assunto|Oggetto|Onderwerp|Betreft|Dotyczy|Dot|Temat|Тема|Предмет|Касательно|Щодо|Стосовно
        |Θέμα|Konu|الموضوع|הנדון|נושא|הנידון|موضوع|主题|主題|事由|关于|件名|題名|제목|건명|Ämne|Emne|Věc|Tárgy|Subiect|Assumpte|Aihe)\.?[ \u00A0]?[:：][ \u00A0]*(?=[^\s:：])
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex("""
        \A(To|Attn|Attention|FAO|cc|c\.c|Copy|Copies|Copy\ to|For\ the\ attention\ of|An|Kopie|Nachrichtlich|z\.?\ ?Hd|(?-i:À)(?!\.)|A\ l['’]attention\ de|À\ l['’]attention\ de|Copie|Para|(?-i:A)(?!\.)|Con\ copia|Copia|Ao|Aos|C/c|Com\ cópia|Alla\ cortese\ attenzione|Al|Alla|Ai|e\ p\.c|Per\ conoscenza|Aan|T\.a\.v
        |Do|Do\ wiadomości|Кому|Копия|Копія|Προς|Κοινοποίηση|Υπόψη|Kime|Bilgi|إلى|نسخة\ إلى|אל|העתק|העתקים|به|رونوشت|致|抄送|收件人|宛先|수신|참조)\.?[ \u00A0]?[:：]
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Addressee();
}
