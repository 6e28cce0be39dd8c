using LetterFunctions.Tests.OpenApi;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>Holds each answer against the API's description, and fails the test that asked where they differ.</summary>
internal sealed class DescribedAnswers : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var faults = new AnswerCheck(request, response, await response.Content.ReadAsByteArrayAsync(cancellationToken)).Faults().ToList();
        if (faults.Count > 0) Assert.Fail($"{request.Method} {request.RequestUri!.PathAndQuery} answers with {(int)response.StatusCode}, and not as /openapi describes it:\n{string.Join('\n', faults)}");
        return response;
    }
}
