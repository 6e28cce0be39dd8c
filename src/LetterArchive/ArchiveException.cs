namespace LetterArchive;

/// <summary>Why nothing was copied, in a sentence for whoever runs it.</summary>
public sealed class ArchiveException(string message) : Exception(message);
