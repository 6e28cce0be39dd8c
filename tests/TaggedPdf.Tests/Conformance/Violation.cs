namespace TaggedPdf.Tests.Conformance;

/// <summary>Something in a file that a clause forbids.</summary>
/// <param name="Clause">Of ISO 14289-1 ("UA1") or ISO 19005-3 ("A3"), with the number of the rule; or of ISO 32000-1, which both build on.</param>
/// <param name="Object">The number of the object; 0 if it is about the file.</param>
internal sealed record Violation(string Clause, string Requirement, int Object, string Words)
{
    public override string ToString() => $"{Clause} ({Requirement}), {(Object == 0 ? "file" : $"object {Object}")}: {Words}";
}

/// <summary>What a clause found.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Finding(int Object, string Words);

/// <summary>A clause that can be checked by a machine.</summary>
/// <param name="Requirement">What it wants, in a few words.</param>
internal sealed record Clause(string Name, string Requirement, Func<ConformanceSubject, IEnumerable<Finding>> Find)
{
    /// <summary>A clause that is checked while the file is read.</summary>
    public static Clause OfReading(string name, string requirement) => new(name, requirement, subject =>
        subject.Irregularities.Where(irregularity => irregularity.Clause == name).Select(irregularity => new Finding(irregularity.Object, irregularity.Words)));
}
