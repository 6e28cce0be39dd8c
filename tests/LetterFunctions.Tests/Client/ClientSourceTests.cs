namespace LetterFunctions.Tests.Client;

public class ClientSourceTests
{
    /// <summary>Where it is not, LettersClient.received.txt beside it is; take that if the description was meant to change.</summary>
    [Fact]
    public async Task The_client_of_the_tests_is_that_which_the_description_makes()
    {
        var folder = Path.Combine(Letters.Tests.RepositoryRoot.Path, "tests", "LetterFunctions.Tests", "Client");
        var (client, received) = (Path.Combine(folder, "LettersClient.g.cs"), Path.Combine(folder, "LettersClient.received.txt"));
        File.Delete(received);
        var made = await ClientSource.GenerateAsync();
        if (File.Exists(client) && await File.ReadAllTextAsync(client) == made) return;
        await File.WriteAllTextAsync(received, made);
        Assert.Fail($"{client} is not what the description makes: see {received}, and take it in its place if the API was meant to change.");
    }
}
