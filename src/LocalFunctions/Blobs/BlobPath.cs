using System.Text;
using System.Text.RegularExpressions;

namespace LocalFunctions.Blobs;

/// <summary>
/// The path of a blob trigger: a container and a pattern of names. A token in braces matches any text, slashes included, and
/// of two tokens the first takes as much as it can, as on the real host.
/// </summary>
internal sealed partial class BlobPath
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private readonly Regex? _pattern;

    private BlobPath(string container, string prefix, Regex? pattern)
    {
        Container = container;
        Prefix = prefix;
        _pattern = pattern;
    }

    public string Container { get; }

    /// <summary>What every matching name begins with.</summary>
    public string Prefix { get; }

    public IEnumerable<string> Tokens => _pattern?.GetGroupNames().Where(name => name != "0") ?? [];

    /// <exception cref="LocalRunException">A token has a name that no parameter has, or two have one name.</exception>
    public static BlobPath Parse(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return new(path, "", pattern: null);

        var names = path[(slash + 1)..];
        var firstToken = names.IndexOf('{', StringComparison.Ordinal);
        return new(path[..slash], firstToken < 0 ? names : names[..firstToken], Pattern(path, names));
    }

    /// <returns>What each token matched, or null when the name does not fit the pattern.</returns>
    public IReadOnlyDictionary<string, string>? Match(string blobName)
    {
        if (_pattern is null)
            return Nothing;

        var match = _pattern.Match(blobName);
        return match.Success ? Tokens.ToDictionary(token => token, token => match.Groups[token].Value, StringComparer.OrdinalIgnoreCase) : null;
    }

    private static Regex Pattern(string path, string names)
    {
        var pattern = new StringBuilder(@"\A");
        var end = 0;
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match token in Token().Matches(names))
        {
            var name = token.Groups["name"].Value;
            if (char.IsDigit(name[0]))
                throw new LocalRunException($"The path \"{path}\" has a token {{{name}}}: names of tokens do not begin with a digit.");
            if (!known.Add(name))
                throw new LocalRunException($"The path \"{path}\" has the token {{{name}}} twice.");
            pattern.Append(Regex.Escape(names[end..token.Index])).Append("(?<").Append(token.Groups["name"].ValueSpan).Append(">.*)");
            end = token.Index + token.Length;
        }

        pattern.Append(Regex.Escape(names[end..])).Append(@"\z");
        return new Regex(pattern.ToString(), RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
