namespace LocalFunctions.Configuration;

/// <summary>The folder that holds package.json and host.json: where npm installs Azurite, and where its data and the content lie.</summary>
internal static class RepositoryRoot
{
    /// <returns>Null when the app does not run from inside its repository.</returns>
    public static string? Above(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (Has(candidate, "package.json") && Has(candidate, HostJsonFile.Name))
                return candidate.FullName;
        }

        return null;
    }

    private static bool Has(DirectoryInfo folder, string file) => File.Exists(Path.Combine(folder.FullName, file));
}
