using Letters.Parsing;

namespace Letters.Tests.Goldens;

/// <summary>The same letter gives the same bytes: in two processes, in any culture, time zone and folder, on one thread or on many.</summary>
public class DeterminismTests
{
    /// <summary>Names of cultures with other small letters, numbers, calendars and directions; time zones at both ends of the day.</summary>
    public static TheoryData<string, string, int, string[]> Places => new()
    {
        { "tr-TR", "Pacific/Kiritimati", 14, ["DOTNET_PROCESSOR_COUNT=1", "DOTNET_TieredCompilation=0"] },
        { "ar-SA", "Pacific/Pago_Pago", -11, ["DOTNET_ThreadPool_ForceMinWorkerThreads=32", "DOTNET_gcServer=1"] },
        { "de-DE", "Europe/Berlin", 2, ["DOTNET_EnableAVX2=0", "DOTNET_EnableAVX512=0", "DOTNET_ReadyToRun=0"] },
        { "", "Etc/UTC", 0, ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", "DOTNET_EnableHWIntrinsic=0"] },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Renders_the_same_bytes_in_another_process(string culture, string timeZone, int hoursFromUtc, string[] settings)
    {
        var locale = culture is "" ? "C" : $"{culture.Replace('-', '_')}.UTF-8";
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["TZ"] = timeZone, ["LANG"] = locale, ["LC_ALL"] = locale };
        foreach (var setting in settings) environment[setting.Split('=')[0]] = setting.Split('=')[1];

        var there = RenderedElsewhere.Run(culture is "" ? "invariant" : culture, environment);

        Assert.Equal(culture, there.Culture);
        if (!OperatingSystem.IsWindows()) Assert.Equal(hoursFromUtc, there.UtcOffset.TotalHours);
        Assert.NotEqual(Environment.CurrentDirectory, there.Folder);
        Assert.Equal(ManifestOfAll(), there.Manifest);
    }

    /// <summary>Not a test by itself: what the other process does.</summary>
    [Fact(Explicit = true)]
    public void Renders_for_another_process()
    {
        var output = RenderedElsewhere.OutputPath;
        Assert.SkipWhen(output is null, "Only Renders_the_same_bytes_in_another_process runs this.");
        Environment.CurrentDirectory = Path.GetDirectoryName(output)!; // the runner goes to the assembly's folder
        RenderedElsewhere.Here(ManifestOfAll()).Write(output!);
    }

    [Fact]
    public void Renders_the_same_bytes_on_many_threads_at_once()
    {
        // Half of them share renderers, as requests do; the others have their own.
        var shared = GoldenRenditions.CreateRenderers();
        var golden = GoldenLetters.Named("keep-the-archive-whole");
        var expected = GoldenFolder.ManifestOf(GoldenRenditions.Of(golden));
        var made = new string[16];
        Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, at =>
            made[at] = GoldenFolder.ManifestOf(GoldenRenditions.Render(golden, at % 2 == 0 ? shared : GoldenRenditions.CreateRenderers())));
        Assert.All(made, manifest => Assert.Equal(expected, manifest));
    }

    [Fact]
    public void Renders_the_same_bytes_whatever_was_rendered_before()
    {
        var renderers = GoldenRenditions.CreateRenderers();
        var letters = GoldenLetters.All.Where(golden => golden.Letter.Signatories.Count < 100).ToList();
        var forwards = letters.ToDictionary(golden => golden.Slug, golden => GoldenFolder.ManifestOf(GoldenRenditions.Render(golden, renderers)));
        Assert.All(letters.AsEnumerable().Reverse(), golden => Assert.Equal(forwards[golden.Slug], GoldenFolder.ManifestOf(GoldenRenditions.Render(golden, renderers))));
        Assert.All(letters, golden => Assert.Equal(GoldenFolder.ManifestOf(GoldenRenditions.Of(golden)), forwards[golden.Slug]));
    }

    /// <summary>The same letter uploaded from a folder whose files are listed in another order.</summary>
    [Theory]
    [MemberData(nameof(GoldenLetters.Names), MemberType = typeof(GoldenLetters))]
    public void Reads_the_same_letter_in_whatever_order_its_files_are_listed(string letter)
    {
        var golden = GoldenLetters.Named(letter);
        var turned = golden with { Files = [.. golden.Files.Reverse()] };
        Assert.Equal(CanonicalLetter.HashOf(golden.Letter), CanonicalLetter.HashOf(Parse(turned)));
    }

    private static Letter Parse(GoldenLetter golden) => LetterParser.Parse(golden.Slug, golden.Files).Letter!;

    private static string ManifestOfAll() => string.Concat(GoldenLetters.All.Select(golden => $"{golden.Slug}\n{GoldenFolder.ManifestOf(GoldenRenditions.Of(golden))}"));
}
