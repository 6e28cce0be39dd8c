using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace LetterArchive;

/// <summary>A row as a line of an archive: each property with its type, so that it is what it was when it comes back.</summary>
public static class ArchivedRow
{
    private static readonly string[] SetByStorage = ["odata.etag", nameof(ITableEntity.Timestamp)];

    public static string Write(TableEntity row) =>
        JsonSerializer.Serialize(row.Where(property => property.Value is not null && !SetByStorage.Contains(property.Key)).ToDictionary(property => property.Key, property => Write(property.Value)));

    /// <exception cref="JsonException">It is no such line.</exception>
    public static TableEntity Read(string line) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string[]>>(line)!.ToDictionary(property => property.Key, property => Read(property.Value)));

    private static string[] Write(object value) => value switch
    {
        string text => ["string", text],
        int number => ["int", number.ToString(CultureInfo.InvariantCulture)],
        long number => ["long", number.ToString(CultureInfo.InvariantCulture)],
        bool truth => ["bool", truth ? "true" : "false"],
        double number => ["double", number.ToString("R", CultureInfo.InvariantCulture)],
        DateTimeOffset time => ["time", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)],
        Guid id => ["guid", id.ToString()],
        byte[] bytes => ["bytes", Convert.ToBase64String(bytes)],
        _ => throw new NotSupportedException($"No row of the app has a {value.GetType()}."),
    };

    private static object Read(string[] value) => value switch
    {
        ["string", var text] => text,
        ["int", var number] => int.Parse(number, CultureInfo.InvariantCulture),
        ["long", var number] => long.Parse(number, CultureInfo.InvariantCulture),
        ["bool", var truth] => truth == "true",
        ["double", var number] => double.Parse(number, CultureInfo.InvariantCulture),
        ["time", var time] => DateTimeOffset.ParseExact(time, "O", CultureInfo.InvariantCulture),
        ["guid", var id] => Guid.Parse(id),
        ["bytes", var bytes] => Convert.FromBase64String(bytes),
        _ => throw new JsonException($"“{string.Join(' ', value)}” is no value of a row."),
    };
}
