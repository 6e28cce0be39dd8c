using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks;

if (args is ["memory", { } signatories])
{
    await PublishingMemory.RunAsync(int.Parse(signatories, System.Globalization.CultureInfo.InvariantCulture), Console.Out);
    return;
}

if (args is ["at-scale", { } listed, .. var cap])
{
    var seconds = cap is [{ } given] ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 1_800;
    await AtScale.RunAsync(int.Parse(listed, System.Globalization.CultureInfo.InvariantCulture), seconds, Console.Out);
    return;
}

if (args is ["scaling"])
{
    Scaling.Run(Console.Out);
    return;
}

if (args is ["reads"])
{
    await Reads.RunAsync(Console.Out);
    return;
}

if (args is ["fresh"])
{
    FreshProcess.Run(Console.Out);
    return;
}

if (args is ["fresh-child"])
{
    FreshProcess.RunInChild(Console.Out);
    return;
}

// In process: a project generated for each benchmark would not know this repository's folders by flavour.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(SampleLetter).Assembly).Run(args, config);
