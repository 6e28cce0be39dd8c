using System.Globalization;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>Functions that are not called but triggered; each records what it got.</summary>
public sealed class TriggeredFunctions(Calls calls)
{
    public sealed record Note(string Slug, int Signatories);

    [Function("OnBlob")]
    public async Task OnBlob([BlobTrigger("%Container%/{name}")] BlobClient blob, string name, CancellationToken cancellation) =>
        await calls.MakeAsync($"{name}={(await blob.DownloadContentAsync(cancellation)).Value.Content}", cancellation);

    [Function("OnText")]
    public Task OnText([BlobTrigger("%Container%/{slug}/{file}.txt")] string text, string slug, string file, CancellationToken cancellation) =>
        calls.MakeAsync($"{slug}|{file}|{text}", cancellation);

    [Function("OnStream")]
    public async Task OnStream([BlobTrigger("%Container%/{name}")] Stream content, string name, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content);
        await calls.MakeAsync($"{name}:{await reader.ReadToEndAsync(cancellation)}", cancellation);
    }

    [Function("OnEvent")]
    public Task OnEvent([BlobTrigger("%Container%/{name}", Source = BlobTriggerSource.EventGrid)] string text, string name) =>
        calls.MakeAsync($"{name} by event: {text}", CancellationToken.None);

    [Function("OnMessage")]
    public Task OnMessage([QueueTrigger("%Queue%")] string message, CancellationToken cancellation) => calls.MakeAsync(message, cancellation);

    [Function("OnNote")]
    public Task OnNote([QueueTrigger("%Queue%")] Note note) => calls.MakeAsync(note.ToString(), CancellationToken.None);

    [Function("OnTimer")]
    public Task OnTimer([TimerTrigger("%Schedule%")] TimerInfo timer) => calls.MakeAsync(Describe(timer), CancellationToken.None);

    [Function("OnStart")]
    public Task OnStart([TimerTrigger("0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => calls.MakeAsync(Describe(timer), CancellationToken.None);

    private static string Describe(TimerInfo timer) => string.Format(
        CultureInfo.InvariantCulture, "last {0:s}, next {1:s}", timer.ScheduleStatus!.Last, timer.ScheduleStatus.Next);
}
