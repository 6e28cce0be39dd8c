using LetterArchive;

using var ended = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    ended.Cancel();
};

try
{
    switch (args)
    {
        case ["backup", var folder]:
            Console.WriteLine(await new StorageBackup(ArchivedAccount.Read(), new ArchiveFolder(folder)).RunAsync(ended.Token));
            return 0;
        case ["restore", var folder, .. var more] when more is [] or ["--replace"]:
            Console.WriteLine(await new StorageRestore(ArchivedAccount.Read(), new ArchiveFolder(folder)).RunAsync(mayReplace: more.Length > 0, ended.Token));
            return 0;
        default:
            Console.Error.WriteLine("Usage: backup FOLDER, or restore FOLDER [--replace]");
            return 2;
    }
}
catch (ArchiveException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}
