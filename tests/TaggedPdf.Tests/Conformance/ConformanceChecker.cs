using TaggedPdf.Tests.Conformance.Clauses;

namespace TaggedPdf.Tests.Conformance;

/// <summary>
/// Checks whether a file conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3), as far as a machine can tell. It shares no
/// code with what writes the files. Rules are numbered as validators of both standards number them.
/// </summary>
internal static class ConformanceChecker
{
    /// <summary>The name under which a file that can't be read at all is reported.</summary>
    public const string Readable = "ISO 32000-1 7";

    public static IReadOnlyList<Clause> Clauses { get; } =
    [
        .. FileClauses.All, .. LimitClauses.All, .. MetadataClauses.All, .. GraphicsClauses.All, .. FontClauses.All, .. InteractiveClauses.All,
        .. AttachmentClauses.All, .. TaggingClauses.All, .. NestingClauses.All, .. LanguageClauses.All,
    ];

    public static IReadOnlyList<Violation> Check(byte[] file)
    {
        try
        {
            var subject = new ConformanceSubject(file);
            return [.. Clauses.SelectMany(clause => clause.Find(subject).Select(found => new Violation(clause.Name, clause.Requirement, found.Object, found.Words)))];
        }
        catch (Exception damage) when (damage is FormatException or InvalidCastException or KeyNotFoundException)
        {
            return [new Violation(Readable, "the file can be read", 0, damage.Message)];
        }
    }
}
