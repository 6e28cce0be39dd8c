using System.Collections;
using System.Reflection;
using Xunit.Sdk;

namespace Conventions;

/// <summary>
/// The runner of "dotnet test" writes the data of every theory as text before the first test begins, and an array item by item: one
/// file of 50 MB among them takes 20 GB. Data therefore name what is tested, and the test makes it.
/// </summary>
public class TheoryDataTests
{
    /// <summary>Characters of a text or items of an array.</summary>
    private const int MostItems = 10_000;

    [Fact]
    public async Task Theories_are_given_names_of_large_files_instead_of_their_content()
    {
        var large = new List<string>();
        foreach (var method in typeof(TheoryDataTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)))
        {
            foreach (var source in method.GetCustomAttributes<MemberDataAttribute>())
            {
                source.MemberType ??= method.ReflectedType;
                await using var disposables = new DisposalTracker();
                var rows = await source.GetData(method, disposables);
                Assert.NotEmpty(rows);
                if (rows.Any(row => row.GetData().Sum(SizeOf) > MostItems)) large.Add($"{method.DeclaringType!.Name}.{method.Name}");
            }
        }

        Assert.Empty(large);
    }

    private static int SizeOf(object? value) => value switch
    {
        string text => text.Length,
        ICollection items => items.Count,
        _ => 1,
    };
}
