using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Letters.Azure;

namespace LetterArchive;

/// <summary>The account that the environment names, as the app reads it: never the command line, which others on the machine can see.</summary>
public sealed class ArchivedAccount(TableServiceClient tables, BlobServiceClient blobs, StorageNames names)
{
    private const string Setting = "AzureWebJobsStorage";
    private const string PrefixSetting = "LETTERS_PREFIX";

    /// <summary>The names that tables have in an archive.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["Letters", "Revisions", "LetterText", "Signatories", "SignatoryNames", "Publications", "UploadReports"];

    /// <summary>The names that containers have in an archive.</summary>
    public static IReadOnlyList<string> Containers { get; } = ["sources", "renditions", "content"];

    public LetterStorage Storage { get; } = new(tables, blobs, names);

    /// <summary>AzureWebJobsStorage as a connection string, or AzureWebJobsStorage__accountName for whoever is signed in; LETTERS_PREFIX where several stores share an account.</summary>
    /// <exception cref="ArchiveException">The environment names no account.</exception>
    public static ArchivedAccount Read()
    {
        var names = new StorageNames(Environment.GetEnvironmentVariable(PrefixSetting) ?? "");
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } connection) return new ArchivedAccount(new TableServiceClient(connection), new BlobServiceClient(connection), names);
        if (Environment.GetEnvironmentVariable($"{Setting}__accountName") is not { Length: > 0 } account) throw new ArchiveException($"Set {Setting} to a connection string, or {Setting}__accountName to the name of a storage account that you may use.");
        var identity = new DefaultAzureCredential();
        return new ArchivedAccount(new TableServiceClient(new Uri($"https://{account}.table.core.windows.net"), identity), new BlobServiceClient(new Uri($"https://{account}.blob.core.windows.net"), identity), names);
    }

    /// <param name="name">One of <see cref="Tables"/>.</param>
    public TableClient Table(string name) => tables.GetTableClient(names.Prefix + name);

    /// <param name="name">One of <see cref="Containers"/>.</param>
    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(names.Prefix + name);
}
