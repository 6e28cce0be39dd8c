using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>
/// What can be wrong with a request: the "type" of a problem (RFC 9457, 3.1.1). Each has a page, docs/problems/no-such-letter.md for
/// <see cref="NoSuchLetter"/>. The names are part of the API: clients tell problems apart by them.
/// </summary>
internal enum ProblemKind
{
    [Problem(StatusCodes.Status400BadRequest, "The request cannot be understood")]
    BadRequest,

    [Problem(StatusCodes.Status400BadRequest, "A parameter has no such value")]
    InvalidParameter,

    [Problem(StatusCodes.Status400BadRequest, "A letter or a file cannot be named so")]
    InvalidName,

    [Problem(StatusCodes.Status400BadRequest, "The body is not what its digest says")]
    DigestMismatch,

    [Problem(StatusCodes.Status404NotFound, "Nothing is at this address")]
    NotFound,

    [Problem(StatusCodes.Status404NotFound, "No such letter is published")]
    NoSuchLetter,

    [Problem(StatusCodes.Status404NotFound, "The letter has no such revision")]
    NoSuchRevision,

    [Problem(StatusCodes.Status404NotFound, "The letter has no such translation")]
    NoSuchTranslation,

    [Problem(StatusCodes.Status404NotFound, "There is no such format")]
    NoSuchFormat,

    [Problem(StatusCodes.Status404NotFound, "The letter has no such file")]
    NoSuchFile,

    [Problem(StatusCodes.Status404NotFound, "Nothing was uploaded there")]
    NoUploads,

    [Problem(StatusCodes.Status404NotFound, "The letter was not published yet")]
    NotPublishedYet,

    [Problem(StatusCodes.Status405MethodNotAllowed, "The address has no such method")]
    MethodNotAllowed,

    [Problem(StatusCodes.Status406NotAcceptable, "There is no format that the request accepts")]
    NotAcceptable,

    [Problem(StatusCodes.Status410Gone, "The letter was withdrawn")]
    Withdrawn,

    [Problem(StatusCodes.Status412PreconditionFailed, "Somebody else has changed it")]
    PreconditionFailed,

    [Problem(StatusCodes.Status413PayloadTooLarge, "The body is too large")]
    ContentTooLarge,

    [Problem(StatusCodes.Status415UnsupportedMediaType, "Letters are not read from this media type")]
    UnsupportedMediaType,

    [Problem(StatusCodes.Status422UnprocessableEntity, "The letter cannot be published")]
    Unpublishable,

    [Problem(StatusCodes.Status428PreconditionRequired, "The upload must say what it replaces")]
    PreconditionRequired,

    [Problem(StatusCodes.Status429TooManyRequests, "Too many letters are being checked")]
    TooManyRequests,

    [Problem(StatusCodes.Status501NotImplemented, "There is only one format")]
    FormatNotImplemented,

    [Problem(StatusCodes.Status503ServiceUnavailable, "Storage does not answer")]
    StorageUnavailable,
}

/// <summary>What is alike in all problems of a kind.</summary>
/// <param name="title">A short summary that does not change from one occurrence to the next (RFC 9457, 3.1.3).</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class ProblemAttribute(int status, string title) : Attribute
{
    public int Status { get; } = status;

    public string Title { get; } = title;
}

internal static class ProblemKinds
{
    private static readonly FrozenDictionary<ProblemKind, ProblemAttribute> Attributes =
        Enum.GetValues<ProblemKind>().ToFrozenDictionary(kind => kind, kind => typeof(ProblemKind).GetField(kind.ToString())!.GetCustomAttribute<ProblemAttribute>()!);

    public static IReadOnlyList<ProblemKind> All { get; } = Enum.GetValues<ProblemKind>();

    public static int Status(this ProblemKind kind) => Attributes[kind].Status;

    public static string Title(this ProblemKind kind) => Attributes[kind].Title;

    /// <summary>As in the URL of its page: "no-such-letter".</summary>
    public static string Name(this ProblemKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>The path of its page: the same wherever the app runs, so that a client can compare it.</summary>
    public static string Type(this ProblemKind kind) => $"/docs/problems/{kind.Name()}";

    /// <summary>The kind of a problem of which only the status is known: the first that has it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No kind has this status.</exception>
    public static ProblemKind Of(int status) =>
        All.Where(kind => kind.Status() == status).Select(kind => (ProblemKind?)kind).FirstOrDefault()
            ?? throw new ArgumentOutOfRangeException(nameof(status), status, "No kind of problem has this status: add one, with its page.");
}
