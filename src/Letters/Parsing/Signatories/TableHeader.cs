using Letters.Names;

namespace Letters.Parsing.Signatories;

/// <summary>The row above a table that says what its columns are: "Name | Affiliation".</summary>
internal static class TableHeader
{
    private static readonly WordList Names = new("Name Names Signatory Signer Nom Noms Nombre Nome Naam Nazwisko Имя ФИО Ім’я Όνομα İsim الاسم שם 姓名 氏名 名前 이름 Unterzeichner Signataire Firmante");

    public static bool Is(SourceLine line) =>
        Columns.Find(line) is { Count: > 1 } columns && Names.Contains(line.Text.AsSpan(columns[0].Start, columns[0].End - columns[0].Start).Trim());
}
