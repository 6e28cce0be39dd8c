using System.ComponentModel.DataAnnotations;
using Letters.Publishing;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Publishing;

/// <summary>Settings of publishing, "Publishing__LetterFileBytes" and so on.</summary>
public sealed partial class PublishingOptions
{
    public const string Section = "Publishing";

    /// <summary>The largest letter file that is accepted, in bytes.</summary>
    [Range(1, 256 * 1024 * 1024)]
    public long LetterFileBytes { get; set; } = new PublishingLimits().LetterFile;

    public PublishingLimits ToLimits() => new() { LetterFile = LetterFileBytes };

    /// <summary>A wrong setting fails at start, with its name.</summary>
    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<PublishingOptions>;
}
