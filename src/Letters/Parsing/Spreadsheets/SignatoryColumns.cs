using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Letters.Parsing.Spreadsheets;

/// <summary>The names that people give to the columns of a list of signatories, in the languages that letters come in.</summary>
internal static class SignatoryColumns
{
    private static readonly (SignatoryColumn Column, string Names)[] Known =
    [
        (SignatoryColumn.Name, "name, full name, fullname, signatory, signatories, signatory name, signer, signed by, names, your name, nombre, nombre completo, nombre y apellido, nombre y apellidos, firmante, firmantes, nom, nom complet, nom et prenom, nom prenom, prenom et nom, signataire, signataires, vollstandiger name, vor und nachname, unterzeichner, unterzeichnende, nome, nome completo, firmatario, firmatari, nome e cognome, signatario, naam, volledige naam, ondertekenaar, imie i nazwisko, sygnatariusz, имя, фио, ім'я, піб, ονομα, ονοματεπωνυμο, isim, ad soyad, adi soyadi, الاسم, שם, 姓名, 氏名, 名前, 이름, 성명"),
        (SignatoryColumn.GivenName, "first name, firstname, first names, given name, given names, forename, forenames, nombre de pila, nombres, prenom, prenoms, vorname, vornamen, nome proprio, primeiro nome, voornaam, voornamen, imie, имя отчество, 名"),
        (SignatoryColumn.FamilyName, "last name, lastname, family name, surname, apellido, apellidos, primer apellido, nom de famille, nachname, familienname, zuname, cognome, sobrenome, apelido, achternaam, nazwisko, фамилия, прізвище, επωνυμο, soyad, soyadi, 姓"),
        (SignatoryColumn.Honorific, "honorific, prefix, name prefix, salutation, mr ms, anrede, akademischer titel, tratamiento, civilite, tratamento, titolo onorifico"),
        (SignatoryColumn.Suffix, "suffix, name suffix, degree, degrees, credentials, postnominal, postnominals, post nominals, sufijo, suffixe, namenszusatz"),
        (SignatoryColumn.Affiliation, "affiliation, affiliations, institutional affiliation, afiliacion, afiliaciones, filiacion, filiation, affiliazione, affiliatie, afiliacja, afiliacao, zugehorigkeit, принадлежность, аффилиация, 所属, 소속"),
        (SignatoryColumn.Office, "title, position, office, role, job title, job, post, function, occupation, profession, designation, title position, position title, title role, cargo, puesto, funcion, profesion, fonction, fonctions, poste, titre, funktion, position funktion, amt, beruf, titel, funzione, carica, ruolo, titolo, funcao, profissao, functie, beroep, stanowisko, funkcja, zawod, должность, посада, ιδιοτητα, θεση, unvan, gorev, المنصب, תפקיד, 职务, 職務, 肩書, 직책, 직위"),
        (SignatoryColumn.Organisation, "organisation, organization, organisations, organizations, org, institution, institutions, employer, company, university, institute, school, workplace, body, entity, organisation name, organization name, name of organisation, name of organization, organizacion, organizaciones, institucion, empresa, universidad, entidad, entreprise, etablissement, universite, organismo, einrichtung, firma, arbeitgeber, universitat, verein, verband, organizzazione, istituzione, ente, azienda, universita, organizacao, instituicao, universidade, organisatie, instelling, bedrijf, organizacja, instytucja, организация, организация учреждение, учреждение, організація, οργανισμος, οργανωση, kurum, kurulus, المؤسسة, المنظمة, ארגון, מוסד, 机构, 单位, 所属機関, 団体, 기관, 단체"),
        (SignatoryColumn.City, "city, town, place, location, ciudad, localidad, ville, lieu, stadt, ort, wohnort, citta, luogo, cidade, stad, plaats, miasto, город, місто, πολη, sehir, المدينة, עיר, 城市, 도시"),
        (SignatoryColumn.Country, "country, nation, state, country of residence, pais, pays, land, paese, kraj, страна, країна, χωρα, ulke, البلد, מדינה, 国家, 国, 국가"),
        (SignatoryColumn.Group, "group, category, section, grupo, categoria, seccion, groupe, categorie, gruppe, kategorie, rubrik, gruppo, groep, grupa, kategoria, группа, категория, група, категорія, ομαδα, κατηγορια, grup, kategori, المجموعة, קבוצה, 类别, 组别, 区分, 구분"),
        (SignatoryColumn.Kind, "kind, type, signatory type, type of signatory, tipo, art, typ, genre, type de signataire, soort, rodzaj, тип, вид, ειδος, tur, النوع, סוג, 类型, 種別, 유형"),
        (SignatoryColumn.SortName, "sort name, sortname, sort by, sort as, sort key, sorting name, index name, sortiername, sortierung, nombre para ordenar, nom de tri, nome per ordinamento"),
        (SignatoryColumn.Note, "note, notes, footnote, footnotes, remark, remarks, disclaimer, nota, notas, observaciones, remarque, remarques, anmerkung, anmerkungen, fussnote, hinweis, observacoes, opmerking, opmerkingen, uwaga, uwagi, примечание, примечания, примітка, σημειωση, not, ملاحظة, הערה, 备注, 備考, 비고"),
        (SignatoryColumn.Count, "count, number of signatories, number of others, anzahl, cantidad, nombre de signataires"),
        (SignatoryColumn.Position, "no, nr, number, num, id, row, line, serial number, s no, lfd nr, nummer, numero, n, номер, 序号, 番号, 번호"),
    ];

    private static readonly FrozenDictionary<string, SignatoryColumn> Columns = Known
        .SelectMany(known => known.Names.Split(", ").Select(name => (Name: Fold(name), known.Column)))
        .DistinctBy(known => known.Name)
        .ToFrozenDictionary(known => known.Name, known => known.Column, StringComparer.Ordinal);

    /// <summary>The names that a suggestion lists.</summary>
    public static string Suggested => "Name, First name, Last name, Suffix, Affiliation, Office, Organisation, City, Country, Group, Kind, Sort name, Note";

    /// <returns>Null for a name that says nothing here.</returns>
    public static SignatoryColumn? Find(string title)
    {
        if (title.Length > 60) return null;
        if (title.Trim() == "#") return SignatoryColumn.Position;
        var folded = Fold(title);
        return Columns.TryGetValue(folded, out var column) || Columns.TryGetValue(folded.TrimEnd([' ', .. "0123456789"]), out column) ? column : null;
    }

    /// <summary>The 2 of "Affiliation 2"; 1 where there is none.</summary>
    public static int OrdinalOf(string title)
    {
        var digits = title.AsSpan().Trim();
        var start = digits.Length;
        while (start > 0 && char.IsAsciiDigit(digits[start - 1])) start--;
        return int.TryParse(digits[start..], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : 1;
    }

    /// <summary>Without case, accents and punctuation: "Prénom(s)" is "prenom s", "E-Mail" "e mail".</summary>
    private static string Fold(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var character in Decompose(title))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(character)) folded.Append(char.ToLowerInvariant(character));
            else if (folded is not [] and not [.., ' ']) folded.Append(' ');
        }

        var text = folded.Replace("ı", "i").Replace("ß", "ss").ToString().TrimEnd();
        return text.EndsWith(" s", StringComparison.Ordinal) && text.Length > 3 ? $"{text[..^2]}s" : text;
    }

    /// <summary>What Normalize would throw at, half a surrogate pair and U+FFFE, is in no column's name.</summary>
    private static string Decompose(string text) => text.Any(character => char.IsSurrogate(character) || character == '\uFFFE') ? text : text.Normalize(NormalizationForm.FormKD);
}
