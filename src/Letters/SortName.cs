namespace Letters;

/// <summary>The form of a name by which indexes sort.</summary>
public static class SortName
{
    /// <summary>The sort name that the author gave, or one derived from the printed name.</summary>
    public static string Of(Signatory signatory) => signatory.SortName ?? signatory.Name.Text;
}
