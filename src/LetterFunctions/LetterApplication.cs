using LetterFunctions.Http;
using LetterFunctions.Publishing;
using Letters.Azure;
using Letters.Azure.Recovery;
using Letters.Azure.Sweeping;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.AkomaNtoso;
using Letters.Rendering.Citations;
using Letters.Rendering.Csv;
using Letters.Rendering.Epub;
using Letters.Rendering.Html;
using Letters.Rendering.Markdown;
using Letters.Rendering.Pdf;
using Letters.Rendering.ShareImage;
using Letters.Rendering.Text;
using Letters.Rendering.Word;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LetterFunctions;

/// <summary>The function app, composed.</summary>
public static class LetterApplication
{
    /// <param name="args">Settings as "--name=value"; they win over those of the environment.</param>
    public static IHost Build(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<RepeatedReads>();
        builder.UseMiddleware<StorageOutage>();
        AddOptions(builder.Services);
        AddStorage(builder.Services);
        AddPublishing(builder.Services);
        AddHttp(builder.Services);
        return builder.Build();
    }

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptions<PublishingOptions>().BindConfiguration(PublishingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PublishingOptions>, PublishingOptions.Validator>();
        services.AddOptions<ServingOptions>().BindConfiguration(ServingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ServingOptions>, ServingOptions.Validator>();
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptions.Validator>();
        services.TryAddSingleton(TimeProvider.System);
    }

    private static void AddStorage(IServiceCollection services)
    {
        services.AddSingleton(provider => StorageAccount.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value.ToBudget());
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value.ToGracePeriod(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<StorageAccount>().CreateTableClient(provider.GetRequiredService<StorageBudget>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<StorageAccount>().CreateBlobClient(provider.GetRequiredService<StorageBudget>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new StorageNames());
        services.AddSingleton<LetterStorage>();
        services.AddSingleton<StorageSweep>();
        services.AddSingleton<RecentPointers>();
        services.AddSingleton<ILetterStore>(provider => new TableLetterStore(provider.GetRequiredService<LetterStorage>(), provider.GetRequiredService<RecentPointers>()));
        services.AddSingleton(ReadersStorage.Of);
        services.AddSingleton(provider => new TableLetterStore(provider.GetRequiredService<ReadersStorage>().Storage, provider.GetRequiredService<RecentPointers>()));
        services.AddSingleton<IContentContainer, BlobContentContainer>();
        services.AddHostedService<StorageSetup>();
    }

    private static void AddPublishing(IServiceCollection services)
    {
        services.AddSingleton<ILetterRenderer, HtmlLetterRenderer>();
        services.AddSingleton<ILetterRenderer, PdfLetterRenderer>();
        services.AddSingleton<ILetterRenderer, TextLetterRenderer>();
        services.AddSingleton<ILetterRenderer, MarkdownLetterRenderer>();
        services.AddSingleton<ILetterRenderer>(new CsvSignatoryRenderer());
        services.AddSingleton<ILetterRenderer, BibTexRenderer>();
        services.AddSingleton<ILetterRenderer, RisRenderer>();
        services.AddSingleton<ILetterRenderer, CslRenderer>();
        services.AddSingleton<ILetterRenderer, AkomaNtosoRenderer>();
        services.AddSingleton<ILetterRenderer, ShareImageRenderer>();
        services.AddSingleton<ILetterRenderer, WordLetterRenderer>();
        services.AddSingleton<ILetterRenderer, EpubLetterRenderer>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PublishingOptions>>().Value.ToLimits());
        services.AddSingleton(Template.Current);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PublishingOptions>>().Value.ToSettings());
        services.AddSingleton<LetterPublisher>();
        services.AddSingleton<LetterPreview>();
        services.AddSingleton<LetterReconciler>();
        services.AddSingleton<LetterWithdrawal>();
        services.AddSingleton<LetterRecovery>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<PublishingLog>();
    }

    private static void AddHttp(IServiceCollection services)
    {
        services.AddSingleton<ContentCache>();
        services.AddSingleton<RecentAnswers>();
        services.AddSingleton<StorageHealth>();
        services.AddSingleton<PublishedLetters>();
        services.AddSingleton<AsOf>();
        services.AddSingleton<LetterIndex>();
        services.AddSingleton<SignatoriesAcrossLetters>();
        services.AddSingleton<ValidationRate>();
        services.AddSingleton<LetterRepresentations>();
        services.AddSingleton<ContentUploads>();
        services.AddSingleton<UploadOutcomes>();
    }
}
