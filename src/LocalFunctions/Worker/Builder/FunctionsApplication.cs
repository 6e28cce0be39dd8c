using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where <c>Program.cs</c> begins.</summary>
[SuppressMessage("Roslynator", "RCS1102:Make class static", Justification = "The worker's is not.")]
public class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
