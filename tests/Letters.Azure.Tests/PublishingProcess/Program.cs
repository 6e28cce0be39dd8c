using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Letters.Azure;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Text;

// Publishes a letter over and over, as triggers that repeat themselves would, and says what became of each try; ends with its input.
var (connectionString, prefix, folder) = (args[0], args[1], args[2]);
var storage = new LetterStorage(new TableServiceClient(connectionString), new BlobServiceClient(connectionString), new StorageNames(prefix));
var publisher = new LetterPublisher(new BlobContentContainer(storage), new TableLetterStore(storage), [new TextLetterRenderer()], Template.Current, RenderingSettings.Default, new PublishingLimits(), TimeProvider.System);
// The console reads synchronously, whatever the name of the method.
var ended = Task.Run(Console.In.ReadLine);
while (!ended.IsCompleted)
{
    try
    {
        var report = await publisher.PublishAsync(folder, CancellationToken.None);
        Console.WriteLine($"{report?.Outcome} {report?.RevisionNumber}");
    }
    catch (InvalidOperationException faster)
    {
        Console.WriteLine(faster.Message);
    }
}

namespace PublishingProcess
{
    /// <summary>Names the assembly for those who start it.</summary>
    public static class Marker;
}
