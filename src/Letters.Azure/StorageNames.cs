namespace Letters.Azure;

/// <summary>The names of the tables and containers.</summary>
/// <param name="Prefix">Before each name: empty in production, 1 to 30 lower-case letters and digits that begin with a letter where several stores share an account.</param>
public sealed record StorageNames(string Prefix = "")
{
    public string Letters => $"{Prefix}Letters";

    public string Revisions => $"{Prefix}Revisions";

    public string LetterText => $"{Prefix}LetterText";

    public string Signatories => $"{Prefix}Signatories";

    public string SignatoryNames => $"{Prefix}SignatoryNames";

    public string Publications => $"{Prefix}Publications";

    public string UploadReports => $"{Prefix}UploadReports";

    /// <summary>Where authors upload; the name is also in the blob trigger's path.</summary>
    public string Content => $"{Prefix}content";

    public string Sources => $"{Prefix}sources";

    public string Renditions => $"{Prefix}renditions";
}
