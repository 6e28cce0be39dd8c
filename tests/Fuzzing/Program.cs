using Letters;
using Letters.Parsing;
using Letters.Rendering;
using Letters.Rendering.Text;
using SharpFuzz;

// Parses what the fuzzer makes up as a file of the given name, "letter.md", and prints what comes of it. An exception is a
// crash: parsing and rendering take anything. With a second argument it parses that one file, to look into a finding.
var fileName = args is [var name, ..] ? name : "letter.txt";
if (args is [_, var finding])
{
    Console.WriteLine(string.Join('\n', Parse(await File.ReadAllBytesAsync(finding)).Diagnostics));
    return;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var content = new MemoryStream();
    stream.CopyTo(content);
    if (Parse(content.ToArray()).Letter is { } letter) new TextLetterRenderer().Render(letter, new RenderingContext(CanonicalLetter.HashOf(letter)), Stream.Null);
});

ParseResult Parse(byte[] content)
{
    LetterFile file = new(fileName, $"a-letter/{fileName}", content);
    LetterFile[] files = fileName.StartsWith("letter.", StringComparison.Ordinal) && !fileName.EndsWith(".yaml", StringComparison.Ordinal)
        ? [file]
        : [new("letter.txt", "a-letter/letter.txt", "A title\n\nDear Minister:\n\nText.\n\nSincerely,\n\nJane Doe\n"u8.ToArray()), file];
    return LetterParser.Parse(Slug.Parse("a-letter"), files);
}
