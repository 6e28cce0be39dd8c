using System.ComponentModel.DataAnnotations;
using Letters.Publishing;
using Letters.Rendering;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Publishing;

/// <summary>Settings of publishing, "Publishing__LetterFileBytes" and so on.</summary>
public sealed partial class PublishingOptions
{
    public const string Section = "Publishing";

    /// <summary>The largest letter file that is accepted, in bytes.</summary>
    [Range(1, 256 * 1024 * 1024)]
    public long LetterFileBytes { get; set; } = new PublishingLimits().LetterFile;

    /// <summary>Where readers reach the app, "https://letters.example": for absolute addresses in renditions, which have none without it.</summary>
    public Uri? Origin { get; set; }

    /// <summary>The paper of all letters' PDF, "A4" or "Letter"; without it that of the region of a letter's language.</summary>
    [EnumDataType(typeof(PaperSize))]
    public PaperSize? Paper { get; set; }

    public RenderingSettings ToSettings() => new() { Origin = Origin, Paper = Paper };

    public PublishingLimits ToLimits() => new() { LetterFile = LetterFileBytes };

    /// <summary>A wrong setting fails at start, with its name.</summary>
    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<PublishingOptions>;
}
