using LetterFunctions.Http;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LetterFunctions.Tests.Http;

public sealed class RecentAnswersTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RecentAnswers _answers;

    public RecentAnswersTests() => _answers = new RecentAnswers(new RecentPointers(), Options.Create(new ServingOptions { StaleSeconds = 600, StaleBytes = 100_000 }), _clock);

    public void Dispose() => _answers.Dispose();

    [Fact]
    public void An_answer_is_good_until_the_limit_and_not_after()
    {
        Note("/letters/a/json", "one");
        _clock.Advance(TimeSpan.FromSeconds(600));
        Assert.Equal(TimeSpan.FromSeconds(600), _answers.AgeOf(Find("/letters/a/json")!));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(Find("/letters/a/json"));
    }

    [Fact]
    public void The_same_answer_given_again_is_as_old_as_that()
    {
        Note("/letters/a/json", "one");
        _clock.Advance(TimeSpan.FromSeconds(599));
        Note("/letters/a/json", "one");
        _clock.Advance(TimeSpan.FromSeconds(599));
        Assert.Equal(TimeSpan.FromSeconds(599), _answers.AgeOf(Find("/letters/a/json")!));
    }

    [Theory]
    [InlineData("/letters/a/json", "/letters/a/json", false)]
    [InlineData("/letters/a.pdf", "/letters/a.pdf", false)]
    [InlineData("/letters/a", "/letters/a", false)]
    [InlineData("/letters/b/json", "/letters/b/json", true)]
    [InlineData("/letters", "/letters", false)]
    [InlineData("/feed/atom", "/feed/atom", false)]
    public void What_changed_is_forgotten_with_all_lists_and_no_other_letter(string noted, string asked, bool isKnown)
    {
        Note(noted, "one");
        _clock.Advance(TimeSpan.FromSeconds(1));
        _answers.Forget(Letters.Slug.Parse("a"));
        Assert.Equal(isKnown, Find(asked) is not null);
    }

    [Fact]
    public void What_was_asked_before_a_change_is_not_noted_as_newer()
    {
        var began = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(1));
        _answers.Forget(Letters.Slug.Parse("a"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _answers.Note(Answered("/letters/a/json", "one"), began);
        Assert.Null(Find("/letters/a/json"));
        Note("/letters/a/json", "two");
        Assert.NotNull(Find("/letters/a/json"));
    }

    [Fact]
    public void Other_questions_and_other_methods_are_not_answered()
    {
        Note("/letters/a/signatories", "one", "?limit=1");
        Assert.Null(Find("/letters/a/signatories", "?limit=2"));
        Assert.NotNull(Find("/letters/a/signatories", "?limit=1"));
        Assert.NotNull(_answers.Find(Request("/letters/a/signatories", "?limit=1", "HEAD").Request));
        Assert.Null(_answers.Find(Request("/letters/a/signatories", "?limit=1", "DELETE").Request));
    }

    [Fact]
    public void One_that_is_very_long_is_not_kept()
    {
        Note("/letters/a/json", new string('a', 20_000));
        Assert.Null(Find("/letters/a/json"));
    }

    private void Note(string path, string content, string query = "") => _answers.Note(Answered(path, content, query), _clock.GetTimestamp());

    private RecentAnswer? Find(string path, string query = "") => _answers.Find(Request(path, query, "GET").Request);

    private static DefaultHttpContext Answered(string path, string content, string query = "")
    {
        var http = Request(path, query, "GET");
        Representation.OfBytes("text/plain", System.Text.Encoding.UTF8.GetBytes(content)).ToResult(http.Request, Freshness.Current);
        return http;
    }

    private static DefaultHttpContext Request(string path, string query, string method) => new() { Request = { Method = method, Path = path, QueryString = new QueryString(query) } };
}
