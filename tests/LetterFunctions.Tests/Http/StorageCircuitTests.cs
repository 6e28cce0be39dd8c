using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using LetterFunctions.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LetterFunctions.Tests.Http;

/// <summary>A pipeline with the circuit in it, before a transport that says how often it was asked.</summary>
public sealed class StorageCircuitTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Transport _storage = new();
    private readonly HttpPipeline _pipeline;
    private readonly StorageCircuit _circuit;

    public StorageCircuitTests()
    {
        _circuit = new StorageCircuit("Storage", _clock, NullLogger<StorageCircuit>.Instance);
        var options = new Options { Transport = _storage, Retry = { MaxRetries = 0 } };
        _pipeline = HttpPipelineBuilder.Build(options, [_circuit], [], new ResponseClassifier());
    }

    public void Dispose() => _storage.Dispose();

    [Fact]
    public async Task Two_failures_in_a_row_are_nothing()
    {
        _storage.Status = HttpStatusCode.ServiceUnavailable;
        await AskAsync(2);
        _storage.Status = HttpStatusCode.OK;
        await AskAsync(1);
        _storage.Status = HttpStatusCode.ServiceUnavailable;
        await AskAsync(2);
        Assert.Equal((5, false), (_storage.Asked, _circuit.IsOpen));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(null)]
    public async Task After_three_nothing_is_asked_for_a_second_and_then_once(HttpStatusCode? status)
    {
        _storage.Status = status;
        await AskAsync(3);
        Assert.True(_circuit.IsOpen);
        Assert.Equal(10, await AskAsync(10));
        Assert.Equal(3, _storage.Asked);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await AskAsync(10);
        Assert.Equal(4, _storage.Asked);
    }

    [Fact]
    public async Task Where_that_fails_too_the_pause_is_twice_as_long_and_never_longer_than_fifteen_seconds()
    {
        _storage.Status = null;
        await AskAsync(3);
        foreach (var seconds in (int[])[1, 2, 4, 8, 15, 15, 15])
        {
            _clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            var asked = _storage.Asked;
            await AskAsync(5);
            Assert.Equal(asked, _storage.Asked);
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            await AskAsync(5);
            Assert.Equal(asked + 1, _storage.Asked);
        }
    }

    [Fact]
    public async Task An_answer_closes_it_whatever_it_says_of_the_question()
    {
        _storage.Status = null;
        await AskAsync(3);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _storage.Status = HttpStatusCode.NotFound;
        Assert.Equal(0, await AskAsync(5));
        Assert.Equal((8, false), (_storage.Asked, _circuit.IsOpen));
    }

    [Fact]
    public async Task Those_who_come_while_somebody_tries_are_refused()
    {
        _storage.Status = null;
        await AskAsync(3);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _storage.Status = HttpStatusCode.OK;
        _storage.Gate = new TaskCompletionSource();
        var trying = AskAsync(1);
        Assert.Equal(5, await AskAsync(5));
        _storage.Gate.SetResult();
        Assert.Equal(0, await trying);
        Assert.False(_circuit.IsOpen);
    }

    [Fact]
    public async Task Readers_who_give_up_waiting_say_nothing_of_storage()
    {
        for (var reader = 0; reader < 5; reader++)
        {
            using var impatient = new CancellationTokenSource();
            _storage.Gate = new TaskCompletionSource();
            var asking = SendAsync(impatient.Token);
            await impatient.CancelAsync();
            _storage.Gate.SetCanceled(impatient.Token);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        }

        Assert.False(_circuit.IsOpen);
    }

    /// <returns>How many were refused without a question.</returns>
    private async Task<int> AskAsync(int times)
    {
        var refused = 0;
        for (var time = 0; time < times; time++)
        {
            var asked = _storage.Asked;
            try
            {
                await SendAsync(CancellationToken.None);
            }
            catch (RequestFailedException) when (_storage.Asked == asked)
            {
                refused++;
            }
            catch (RequestFailedException)
            {
                // Storage was asked and gave no answer.
            }
        }

        return refused;
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(new Uri("http://127.0.0.1/"));
        await _pipeline.SendAsync(message, cancellationToken);
    }

    private sealed class Options : ClientOptions;

    private sealed class Transport : HttpClientTransport
    {
        public int Asked { get; private set; }

        /// <summary>Null for no answer.</summary>
        public HttpStatusCode? Status { get; set; }

        public TaskCompletionSource? Gate { get; set; }

        public override async ValueTask ProcessAsync(HttpMessage message)
        {
            Asked++;
            if (Gate is { } gate) await gate.Task;
            if (Status is not { } status) throw new RequestFailedException("No answer.");
            using var handler = new Answer(status);
            using var transport = new HttpClientTransport(handler);
            await transport.ProcessAsync(message);
        }
    }

    private sealed class Answer(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent([]) });
    }
}
