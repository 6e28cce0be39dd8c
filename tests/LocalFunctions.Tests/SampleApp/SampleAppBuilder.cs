using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SampleApp;

public static class SampleAppBuilder
{
    /// <summary>What the app's functions need, as an app composes it.</summary>
    public static FunctionsApplicationBuilder AddSampleApp(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Calls>();
        builder.Services.AddScoped<Visitor>();
        return builder;
    }
}
