using System.Text;
using Letters;
using Letters.Fuzzing;
using Letters.Parsing;
using Letters.Rendering;
using Letters.Rendering.Markdown;
using Letters.Rendering.Text;
using SharpFuzz;

// "letter.md": parses what the fuzzer makes up as a file of that name. An exception is a crash: parsing and rendering take
// anything. "letter.md finding" parses that one file and prints what is found in it. "cursor", "path" and "name" take what is made
// up for a cursor of a list, for a trigger's path with a blob's name on the next line, and for a blob's name in the content
// container. "seeds folder" writes the seeds that are no text.
if (args is ["seeds", var folder])
{
    Packages.WriteSeeds(folder);
    return;
}

if (args is [("cursor" or "path" or "name") and var what, ..])
{
    if (args is [_, var found]) CheckText(what, await File.ReadAllBytesAsync(found));
    else Fuzzer.OutOfProcess.Run(stream => CheckText(what, ReadAll(stream)));
    return;
}

var fileName = args is [var name, ..] ? name : "letter.txt";
if (args is [_, var finding])
{
    Console.WriteLine(string.Join('\n', Parse(await File.ReadAllBytesAsync(finding)).Diagnostics));
    return;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    if (Parse(ReadAll(stream)).Letter is not { } letter) return;
    var context = new RenderingContext(CanonicalLetter.HashOf(letter));
    new TextLetterRenderer().Render(letter, context, Stream.Null);
    new MarkdownLetterRenderer().Render(letter, context, Stream.Null);
});

static byte[] ReadAll(Stream stream)
{
    using var content = new MemoryStream();
    stream.CopyTo(content);
    return content.ToArray();
}

static void CheckText(string what, byte[] content)
{
    var text = Encoding.UTF8.GetString(content);
    if (what == "cursor") CursorCheck.Run(text);
    else if (what == "name") BlobNameCheck.Run(text);
    else if (text.Split('\n', 2) is [var path, var blobName]) BlobPathCheck.Run(path, blobName);
}

ParseResult Parse(byte[] content)
{
    LetterFile file = new(fileName, $"a-letter/{fileName}", Packages.Pack(Path.GetExtension(fileName), content));
    LetterFile[] files = fileName.StartsWith("letter.", StringComparison.Ordinal) && !fileName.EndsWith(".yaml", StringComparison.Ordinal)
        ? [file]
        : [new("letter.txt", "a-letter/letter.txt", "A title\n\nDear Minister:\n\nText.\n\nSincerely,\n\nJane Doe\n"u8.ToArray()), file];
    return LetterParser.Parse(Slug.Parse("a-letter"), files);
}
