using System.Text.Json;
using LocalFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace LocalFunctions.Events;

/// <summary>
/// Where Event Grid tells of blobs: POST /runtime/webhooks/blobs?functionName=Host.Functions.PublishLetter&amp;code=…, with the host's system key
/// "blobs_extension". It takes arrays of events in Event Grid's own schema, and answers the handshake that begins a subscription.
/// </summary>
internal sealed class BlobEventWebhook(FunctionKeys keys)
{
    public const string Path = "runtime/webhooks/blobs";

    public const string SystemKey = "blobs_extension";

    public const string FunctionPrefix = "Host.Functions.";

    private const string Handshake = "Microsoft.EventGrid.SubscriptionValidationEvent";

    private readonly List<BlobEventListener> _listeners = [];

    public IReadOnlyList<BlobEventListener> Listeners => _listeners;

    public Endpoint Endpoint => new RouteEndpointBuilder(AnswerAsync, RoutePatternFactory.Parse(Path), order: -1) { DisplayName = Path }.Build();

    public void Add(BlobEventListener listener) => _listeners.Add(listener);

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var function = request.Query["functionName"].ToString();
        var listener = _listeners.Find(known => FunctionPrefix + known.Run.Function.Name == function);
        response.StatusCode = true switch
        {
            _ when !keys.AdmitSystem(request, SystemKey) => StatusCodes.Status401Unauthorized,
            _ when !HttpMethods.IsPost(request.Method) => StatusCodes.Status405MethodNotAllowed,
            _ when listener is null => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status202Accepted,
        };
        if (response.StatusCode != StatusCodes.Status202Accepted)
            return;

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: context.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Array)
                throw new FormatException("Events come in an array.");
            await TakeAsync(body.RootElement, listener!, response);
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException or InvalidOperationException)
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            await response.WriteAsync(malformed.Message, context.RequestAborted);
        }
    }

    private static async Task TakeAsync(JsonElement events, BlobEventListener listener, HttpResponse response)
    {
        // All are read before any is taken: who is answered that some were not understood sends all of them again.
        var told = new List<BlobCreated>();
        foreach (var item in events.EnumerateArray())
        {
            switch (BlobCreated.Text(item, "eventType"))
            {
                case Handshake:
                    var code = (item.TryGetProperty("data", out var data) ? BlobCreated.Text(data, "validationCode") : null) ?? throw new FormatException("The handshake has no validationCode.");
                    response.StatusCode = StatusCodes.Status200OK;
                    await response.WriteAsJsonAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["validationResponse"] = code });
                    return;
                case BlobCreated.EventType:
                    told.Add(BlobCreated.Read(item));
                    break;
                case null:
                    throw new FormatException("An event has no eventType.");
            }
        }

        told.ForEach(listener.Tell);
    }
}
