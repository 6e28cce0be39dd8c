using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Letters.Azure.Recording;

/// <summary>Names one change of a letter, and the one before it: the names alone tell the order.</summary>
/// <param name="Number">1 for the first of the letter. Several writers may try for a number; the pointer tells whose change was made.</param>
/// <param name="Id">Of this try and of no other: 32 hexadecimal digits.</param>
/// <param name="Previous">The <see cref="Id"/> of the change that the pointer named when this one was begun, whose number is one less; null for the first.</param>
internal sealed record ChangeName(int Number, string Id, string? Previous)
{
    private const string RecordExtension = ".json";
    private const string MarkExtension = ".made";

    /// <summary>As pointers name it.</summary>
    public string Reference => string.Create(CultureInfo.InvariantCulture, $"{Number:D8}-{Id}");

    /// <summary>The reference of the change before; null for the first.</summary>
    public string? PreviousReference => Previous is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Number - 1:D8}-{Previous}");

    /// <summary>The file of what the change was.</summary>
    public string RecordFile => (Previous is null ? Reference : $"{Reference}-{Previous}") + RecordExtension;

    /// <summary>The file that tells that the change was made.</summary>
    public string MarkFile => Reference + MarkExtension;

    public static ChangeName Next(ChangeName? previous, string id) => new((previous?.Number ?? 0) + 1, id, previous?.Id);

    /// <param name="reference">As <see cref="Reference"/> gives it. What was before the change it does not tell.</param>
    public static ChangeName OfReference(string reference)
    {
        var parts = reference.Split('-');
        return new ChangeName(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], null);
    }

    public static bool TryParseRecord(string file, [NotNullWhen(true)] out ChangeName? name)
    {
        name = null;
        if (!file.EndsWith(RecordExtension, StringComparison.Ordinal)) return false;
        var parts = file[..^RecordExtension.Length].Split('-');
        if (parts.Length is not (2 or 3) || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        name = new ChangeName(number, parts[1], parts.ElementAtOrDefault(2));
        return true;
    }

    /// <returns>The reference of the change that a mark is of; null where the file is none.</returns>
    public static string? ReferenceOfMark(string file) => file.EndsWith(MarkExtension, StringComparison.Ordinal) ? file[..^MarkExtension.Length] : null;
}
