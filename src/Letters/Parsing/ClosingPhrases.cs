using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Letters.Parsing;

/// <summary>What letters close with, in the languages that letters are published in.</summary>
internal static partial class ClosingPhrases
{
    private const int LongestSentence = 400;

    /// <summary>Alone on a line, without punctuation; capital letters do not matter.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases = ReadPhrases(
    [
        // English
        "sincerely|yours sincerely|sincerely yours|most sincerely|very sincerely|faithfully|yours faithfully|yours truly|very truly yours|truly yours|yours|yours respectfully",
        "respectfully|respectfully yours|respectfully submitted|most respectfully|very respectfully|with respect|with great respect|with utmost respect|with the highest respect|with deep respect|respectfully signed",
        "regards|kind regards|best regards|warm regards|warmest regards|with kind regards|with best regards|with warm regards|best wishes|with best wishes|with warm wishes|cordially|cordially yours|in friendship|fraternally",
        "in solidarity|yours in solidarity|with solidarity|in hope|with hope|in peace|with gratitude|gratefully|with thanks|with many thanks|in faith|in christ|in unity|in service|yours in service|in partnership|with concern|with deep concern|in sisterhood|onward",
        "signed|signed by|co-signed by|cosigned by|signed by the following|undersigned|the undersigned|we, the undersigned|we the undersigned|signatories|the signatories|signatories to the letter|signatories to this letter|list of signatories|full list of signatories|current signatories|signatures|signed by the undersigned|the following sign|signers|signees|yours etc|yours, etc",
        // Spanish
        "atentamente|muy atentamente|le saluda atentamente|les saluda atentamente|le saludan atentamente|les saludan atentamente|lo saluda atentamente|los saludan atentamente|atentos saludos|un saludo|saludos|saludos cordiales|un cordial saludo|cordialmente|reciba un cordial saludo|reciban un cordial saludo|respetuosamente|con respeto|con todo respeto|sinceramente|suyos|en solidaridad|solidariamente|con esperanza|fraternalmente|firmado|firmado por|firman|firmas|firmantes|los firmantes|los abajo firmantes|las y los abajo firmantes|los y las abajo firmantes|abajo firmantes|suscriben|lista de firmantes|firmantes de la carta",
        // French
        "cordialement|bien cordialement|très cordialement|respectueusement|très respectueusement|sincèrement|bien à vous|sincères salutations|salutations distinguées|salutations respectueuses|avec nos salutations distinguées|avec nos salutations respectueuses|avec nos sincères salutations|avec nos meilleures salutations|avec tout notre respect|solidairement|fraternellement|en toute solidarité|avec espoir|signé|signé par|signataires|les signataires|liste des signataires|signatures|les soussignés|les soussigné·e·s|les signataires de cette lettre|signataires de la lettre|signataires de la tribune",
        // German
        "hochachtungsvoll|mit vorzüglicher hochachtung|mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|mit besten grüßen|mit besten grüssen|mit herzlichen grüßen|mit herzlichen grüssen|mit kollegialen grüßen|mit solidarischen grüßen|mit solidarischen grüssen|mit respektvollen grüßen|freundliche grüße|freundliche grüsse|beste grüße|beste grüsse|viele grüße|herzliche grüße|herzliche grüsse|solidarische grüße|in solidarität|mit hoffnung|gezeichnet|gez|unterzeichnet|unterzeichnet von|unterzeichner|unterzeichnerinnen und unterzeichner|unterzeichner:innen|unterzeichner*innen|unterzeichnende|die unterzeichnenden|die unterzeichner|die unterzeichnerinnen und unterzeichner|unterschriften|mit freundlichen grüßen verbleiben wir",
        // Portuguese
        "atenciosamente|atentamente|cordialmente|com os melhores cumprimentos|com os nossos melhores cumprimentos|melhores cumprimentos|cumprimentos|saudações|saudações cordiais|cordiais saudações|respeitosamente|com respeito|sinceramente|com estima|em solidariedade|assinado|assinado por|assinam|assinam esta carta|assinaturas|signatários|os signatários|os abaixo assinados|os abaixo-assinados|abaixo-assinados|subscritores|subscrevem|lista de signatários",
        // Italian
        "cordiali saluti|distinti saluti|i più cordiali saluti|con i più cordiali saluti|con osservanza|con ossequio|in fede|cordialmente|rispettosamente|con rispetto|con stima|sinceramente|un saluto cordiale|in solidarietà|firmato|firmato da|firmatari|i firmatari|i sottoscritti|le firmatarie e i firmatari|firmatarie e firmatari|firme|elenco dei firmatari",
        // Dutch
        "hoogachtend|met vriendelijke groet|met vriendelijke groeten|met hartelijke groet|met hoogachting|met de meeste hoogachting|vriendelijke groet|vriendelijke groeten|in solidariteit|met solidaire groet|getekend|was getekend|w.g|ondertekend|ondertekend door|ondertekenaars|de ondertekenaars|ondergetekenden|de ondergetekenden|handtekeningen",
        // Polish
        "z poważaniem|z wyrazami szacunku|z szacunkiem|łączymy wyrazy szacunku|łączę wyrazy szacunku|z wyrazami poważania|z wyrazami najwyższego szacunku|z wyrazami solidarności|z pozdrowieniami|serdecznie pozdrawiamy|podpisano|podpisani|podpisy|niżej podpisani|my, niżej podpisani|sygnatariusze|sygnatariuszki i sygnatariusze|lista sygnatariuszy",
        // Russian
        "с уважением|с глубоким уважением|с искренним уважением|с почтением|искренне ваш|искренне ваши|с надеждой|с надеждой на понимание|в знак солидарности|подписи|подписали|подписавшие|подписавшиеся|нижеподписавшиеся|мы, нижеподписавшиеся|письмо подписали|список подписавших|подписанты",
        // Ukrainian
        "з повагою|з глибокою повагою|із повагою|щиро ваші|зі щирою повагою|з надією|підписи|підписали|підписанти|нижчепідписані|ми, нижчепідписані|нижчепідписані особи|список підписантів",
        // Greek
        "με εκτίμηση|με τιμή|με εκτίμηση και σεβασμό|με σεβασμό|με τιμή και σεβασμό|με φιλικούς χαιρετισμούς|με συναδελφικούς χαιρετισμούς|μετά τιμής|φιλικά|αλληλέγγυα|υπογραφές|υπογράφουν|οι υπογράφοντες|οι υπογράφουσες και οι υπογράφοντες|υπογράφοντες|οι κάτωθι υπογράφοντες",
        // Turkish
        "saygılarımızla|saygılarımla|saygı ile|saygıyla|en derin saygılarımızla|derin saygılarımızla|saygılarımızı sunarız|selamlarımızla|dostlukla|dayanışmayla|dayanışma ile|imzacılar|imzalayanlar|imzalar|imza|aşağıda imzası bulunanlar|biz aşağıda imzası bulunanlar",
        // Arabic
        "وتفضلوا بقبول فائق الاحترام|وتفضلوا بقبول فائق الاحترام والتقدير|تفضلوا بقبول فائق الاحترام|تفضلوا بقبول فائق الاحترام والتقدير|مع فائق الاحترام|مع فائق الاحترام والتقدير|مع خالص التقدير|مع خالص الاحترام|مع الاحترام|مع الاحترام والتقدير|مع التقدير|باحترام|مع أطيب التحيات|مع تحياتنا|والسلام عليكم ورحمة الله وبركاته|الموقعون|الموقعون أدناه|نحن الموقعون أدناه|نحن الموقعين أدناه|الموقعات والموقعون|التوقيعات|التواقيع|التوقيع|الموقّعون",
        // Hebrew
        "בכבוד רב|בכבוד|בברכה|בברכה רבה|בתודה|בתודה ובברכה|בהערכה|בהערכה רבה|ברגשי כבוד|על החתום|החתומים|החותמים|החתומות והחתומים|החתומים מטה|אנו החתומים מטה|חתומים|חתימות|בסולידריות",
        // Persian
        "با احترام|با احترام فراوان|با احترام و سپاس|با سپاس|با سپاس و احترام|با تشکر|با تقدیم احترام|با تجدید احترام|ارادتمند|با امید|امضاکنندگان|امضا کنندگان|امضاءکنندگان|اسامی امضاکنندگان|امضاها|امضا",
        // Chinese
        "此致|敬礼|敬禮|此致敬礼|此致敬禮|此致 敬礼|此致 敬禮|谨启|謹啟|敬启|敬啟|谨上|謹上|敬上|顺颂时祺|順頌時祺|顺祝商祺|签名|簽名|签署|簽署|签署人|簽署人|联署人|聯署人|联署|聯署|联名|联名签署|签名者|联合签署|連署人|連署",
        // Japanese
        "敬具|謹白|謹言|草々|拝具|敬白|署名|署名者|署名人|署名者一覧|以上",
        // Korean
        "올림|드림|배상|존경을 담아|존경을 표하며|연대의 마음으로|연대하며|서명|서명자|서명인|서명자 명단|연명|연명자|연서명",
        // Czech, Swedish, Danish, Norwegian, Finnish, Hungarian, Romanian, Catalan
        "s úctou|s pozdravem|med vänlig hälsning|med vänliga hälsningar|undertecknat|undertecknare|med venlig hilsen|med venlige hilsner|underskrevet|underskrivere|med vennlig hilsen|ystävällisin terveisin|kunnioittaen|allekirjoittajat|tisztelettel|üdvözlettel|aláírók|cu stimă|cu respect|semnatari|semnatarii|atentament|cordialment|signants",
    ]);

    /// <summary>Those who signed first are a group of signatories, whose heading closes a letter where nothing else does.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Groups = ReadPhrases(
        ["erstunterzeichner|erstunterzeichnende|erstunterzeichner:innen|erstunterzeichner*innen|erstunterzeichnerinnen und erstunterzeichner|initial signatories|first signatories|original signatories|cosignatories|co-signatories|primeras firmas|primeros firmantes|adhesiones|premiers signataires|les premiers signataires|primeiros signatários|prime firme|primi firmatari|mede namens|賛同者|賛同人|賛同者一覧|呼びかけ人"]);

    /// <summary>Thanks close a letter, too, but with a full stop they are its last sentence.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Thanks = ReadPhrases(
        ["thank you|thank you for your attention|many thanks|gracias|muchas gracias|merci|vielen dank|danke|obrigado|obrigada|grazie|dank u wel|dziękujemy|спасибо|дякуємо|ευχαριστούμε|teşekkürler|شكرا|شكراً|תודה|با تشکر|谢谢|謝謝|감사합니다"]);

    /// <param name="line">Without blanks at its ends.</param>
    public static bool Contains(ReadOnlySpan<char> line) =>
        Phrases.Contains(WithoutPunctuation(line)) || IsHeadingOfGroup(line) || Counted().IsMatch(line) || (line is [.., not ('.' or '!' or '。')] && Thanks.Contains(WithoutPunctuation(line)));

    /// <summary>Whether the line is a closing only where no other stands above it: "First signatories".</summary>
    public static bool IsHeadingOfGroup(ReadOnlySpan<char> line) => Groups.Contains(WithoutPunctuation(line));

    /// <summary>
    /// Whether a paragraph is a sentence that letters are closed with, "Veuillez agréer, Monsieur le Ministre, …", where other
    /// languages have two words.
    /// </summary>
    public static bool IsSentence(string paragraph) => paragraph.Length <= LongestSentence && Sentence().IsMatch(paragraph);

    private static ReadOnlySpan<char> WithoutPunctuation(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \u00A0,.:;!،，。：、؛-–—…").TrimStart("-–—( \u00A0");
        return line.TrimEnd(')').TrimEnd();
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadPhrases(string[] languages) =>
        languages.SelectMany(phrases => phrases.Split('|')).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"Signatories (19)", "Signatories (as of 12 May 2024):", "Signed by 19 former officials:".</summary>
    [GeneratedRegex(@"\A(Signatories|Signatures|Signed by|Signers|Firmantes|Firmas|Signataires|Les signataires|Unterzeichner\w*|Unterschriften|Signatários|Firmatari|Ondertekenaars|Sygnatariusze|Подписи|Підписи|Υπογραφές|İmzacılar)([ \u00A0]\([^()]{1,40}\)[:：]?|[ \u00A0]((the|these|los|las|les|die|os|i|de)[ \u00A0])?(following|siguientes|suivants|folgende\w*|seguintes|seguenti|volgende|\d)[^.?!]{0,50}[:：])\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex("""
        \A(
          (Nous\ vous\ prions|Je\ vous\ prie|Nous\ vous\ prions\ donc|En\ vous\ remerciant.{1,80},\ nous\ vous\ prions|Dans\ l['’]attente.{1,120},\ nous\ vous\ prions)\ (d['’]agréer|de\ croire|de\ recevoir)
          |(Veuillez|Nous\ vous\ prions\ de\ bien\ vouloir)\ (agréer|recevoir|croire|accepter)
          |(Agréez|Recevez|Croyez),?\ .{0,80}(salutations|considération|sentiments|respect)
          |(Reciba|Reciban|Rogamos\ (acepte|acepten)|Le\ rogamos\ acepte|Sin\ otro\ particular|Aprovechamos\ la\ ocasión|Quedamos\ a\ la\ espera).{0,200}(saludos?|atentamente|consideración)
          |(Queira|Queiram)\ (aceitar|receber|aceitem)
          |(Voglia|Vogliate|La\ preghiamo\ di|Vi\ preghiamo\ di)\ (gradire|accogliere|accettare)
          |(Wir|Ich)\ verbleiben?\ (mit|in)\ .{0,80}(Grüßen|Grüssen|Gruß|Hochachtung|Respekt)
          |(Prosimy|Proszę)\ (przyjąć|o\ przyjęcie)\ .{0,60}(szacunku|poważania)
          |(Примите|Просим\ принять)\ .{0,80}(уважени|почтени)
          |(Прийміть|Просимо\ прийняти)\ .{0,80}(поваг)
          |و?(تفضلوا|تقبلوا|تفضّلوا)\ .{0,40}(الاحترام|التقدير|التحية)
        )
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Sentence();
}
