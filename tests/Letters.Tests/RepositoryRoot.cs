namespace Letters.Tests;

/// <summary>The nearest folder above the tests that holds the solution.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(System.IO.Path.Combine(folder.FullName, "LetterFunctions.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new InvalidOperationException("No folder above the tests holds LetterFunctions.sln."));
}
