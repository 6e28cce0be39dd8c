using System.Text.RegularExpressions;

namespace Letters.Parsing;

/// <summary>What letters greet their addressees with, in the languages that letters are published in.</summary>
internal static partial class SalutationPhrases
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    /// <summary>Whether the line opens with words that hardly anything but a salutation opens with, whatever it ends with.</summary>
    public static bool Opens(string line) => Opening().IsMatch(line);

    /// <summary>Whether the line opens as a form of address may, which is a salutation where it ends in a comma or colon.</summary>
    public static bool IsFormOfAddress(string line) => FormOfAddress().IsMatch(line);

    [GeneratedRegex("""
        \A(
          (Dear|Dearest|Esteemed
          |Estimad[oa]s?|Distinguid[oa]s?|Respetad[oa]s?|Excelentísim[oa]s?|Muy\ señor(es)?
          |Ch[eè]re?s?\ (Monsieur|Madame|Président|Ministre|ami|collègue)|Chers\ |Chères\ |Très\ cher
          |Sehr\ (geehrte|verehrte)[rs]?|Hochverehrte[rs]?|Werte[rs]?\ (Frau|Herr|Damen|Kolleg|Mitglieder|Abgeordnete)|Liebe[rs]?\ (Frau|Herr|Kolleg|Mitglieder|Freund|Abgeordnete|Genoss)
          |Prezad[oa]s?|Exm[oa]s?\.|Excelentíssim[oa]s?|Car[oa]s?\ (Senhor|Presidente|Ministr|colegas|amig)
          |Gentilissim[oaie]|Gentil[ei]\ (Presidente|Ministr|Signor|Dott|Onorevol)|Egregi[oa]?|Spettabil[ei]|Illustrissim[oaie]|Stimat[oaie]|Car[oaie]\ (Presidente|Ministr|amic|collegh)
          |Geachte|Hooggeachte|Weledel\w+|Beste\ (minister|leden|mensen|collega|heer|mevrouw|voorzitter|allemaal)
          |Szanown[iyae]|Wielce\ Szanown\w+|Drodzy
          |Уважаем(ый|ая|ые)|Глубокоуважаем(ый|ая|ые)|Многоуважаем(ый|ая|ые)|Дорог(ой|ая|ие)\ (господин|друзья|коллеги|президент|товарищ)
          |Шановн(ий|а|і)|Вельмишановн(ий|а|і)|Високоповажн(ий|а|і)|Дорог(ий|а|і)\ (друзі|колеги|пане|пані)
          |Αξιότιμ(ε|η|οι|ες|ο)|Αγαπητ(έ|ή|οί|ές|ό)|Σεβαστ(έ|ή|οί)|Εξοχότατ(ε|η)|Κύριε|Κυρία
          |Sayın|Değerli|Saygıdeğer|Kıymetli
          |جناب|سرکار\ خانم|عزیزان
          |Vážen[ýáí]|Tisztelt|Stimat[eăi]|Bäste|Bästa|Kære|Kjære|Arvoisa|Hyvä|Benvolgu(t|da|ts|des)
          )[\s\u00A0]
          |(السيد|السيدة|السادة|سعادة|معالي|فخامة|حضرة|دولة|عزيزي|عزيزتي|أعزائي|الأعزاء|أيها|أيتها|صاحب|صاحبة)[\s\u00A0].{1,150}([،,:]\z|المحترم|المحترمة|المحترمين)
          |(לכבוד[\s\u00A0].{1,100},|שלום\ רב|נכבדי|נכבדיי|[א-ת"׳״]{1,20}\ (היקר|היקרה|היקרים|הנכבד|הנכבדה|הנכבדים))
          |(尊敬的|敬爱的|敬愛的|亲爱的|親愛的|敬启者|敬啟者|致：|拝啓|謹啓|前略|拝復|존경하는|친애하는|존경하옵는)
        )
        """, Options)]
    private static partial Regex Opening();

    [GeneratedRegex("""
        \A(
          To\ (the\ |all\ |our\ |everyone\ )?(?=\p{Lu})|To\ whom|Mr\.?\s|Mrs\.?\s|Ms\.?\s|Mr\.?\ President|Madam|Sirs?\b|Mesdames|Messieurs|Madame|Monsieur|Ladies|Gentlemen
          |Your\ (Excellenc|Majest|Royal|Holiness|Eminence|Grace|Honou?r)|Excellenc|(The\ )?Honou?rable|Greetings|Hello|Friends|Colleagues|Fellow
          |Señor|Sra?\.|Compañer[oa]s|Querid[oa]s?|Excelencia|Amig[oa]s|A\ (quien|la\ opinión|los|las|todos)
          |Ch[eè]re?s?\s|Mes\ chers|Excellence|(À|Au|Aux)\ (la\ |l['’])?(?=\p{Lu}|tous|toutes|membres|député)|Concitoyen
          |Liebe[rs]?\s|Werte[rs]?\s|Verehrte[rs]?\s|Guten\ Tag|Exzellenz|An\ (die|den|das|alle)\s|Herr\s|Frau\s|Meine\ Damen
          |Senhor|Car[oaei]s?\ (?=\p{Lu}|amic|amig|colle)|Ex\.?(mo|ma)|Vossa\ Excelência|(Aos?|Alla?|Ai|Agli)\ (?=\p{Lu})|Signor|Onorevol|Eccellenza|Gentil[ei]\s|Gentilissim|Stimat[oaie]\s
          |Beste\s|Lieve\s|Waarde\s|Excellentie|Aan\ (de\ |het\ )?(?=\p{Lu})|Mijnheer|Mevrouw
          |Pani[e]?\s|Panowie|Państwo|Ekscelencj
          |Дорог(ой|ая|ие)|Дорог(ий|а|і)|Господин|Госпожа|Товарищи|Друзья|Коллеги|Ваше\ Превосход|Ваша\ (честь|Честь)|Пане|Пані|Друзі|Колеги
          |Προς\ (τον|την|τους|τις|το|τα)\ (?=\p{Lu})|Φίλ(ε|η|οι|ες)|Εξοχότ
          |Sevgili|Ekselansları|Dostlar
          |الأخ|الأخوة|آقای|خانم|سرکار|هم‌وطنان|دوستان|گرامی
          |לכבוד|כבוד\s|גבירותי|רבותיי|חברים|אדוני|גברתי
          |致(?![力使于於])|各位|诸位|諸位|皆様|関係者各位|여러분|귀하
        )
        |\A.{1,60}(先生|女士|阁下|閣下|様|殿|各位|께|님께|귀하)[,:，：、]\z
        """, Options)]
    private static partial Regex FormOfAddress();
}
