using System.Buffers.Binary;
using System.Text;
using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>Colours and painting (ISO 19005-3, 6.2).</summary>
internal static class GraphicsClauses
{
    private const int ProfileHeader = 128;

    public static IEnumerable<Clause> All { get; } =
    [
        Clause.OfReading("A3 6.2.2-1", "content has no operators but those of ISO 32000-1"),
        Clause.OfReading("A3 6.2.2-2", "content uses what its resources name"),
        Clause.OfReading("ISO 32000-1 8.4.2", "q and Q are in pairs"),
        new("A3 6.2.3-1", "the output intent has a profile of a display or printer", Profile),
        new("A3 6.2.3-2", "all output intents have one profile", OneProfile),
        new("A3 6.2.3-3", "no output intent refers to a profile elsewhere", ProfileReference),
        new("A3 6.2.4.3-2", "device colours are those of the output intent", DeviceColours),
        new("A3 6.2.5-1", "graphics states have no transfer functions", subject => States(subject, "TR", "TR2", "HTP")),
        new("A3 6.2.6-1", "rendering intents are standard ones", RenderingIntents),
        new("A3 6.2.8-1", "images have no alternates, OPI or interpolation", Images),
        new("A3 6.2.9-1, UA1 7.20-1", "forms have no OPI, PostScript or reference", Forms),
        new("A3 6.2.10-1", "blend modes are standard ones", BlendModes),
        new("A3 6.2.10", "nothing is transparent", Transparency),
    ];

    private static IEnumerable<(int Object, CosDictionary Intent)> Intents(ConformanceSubject subject) =>
        subject.File.Many(subject.File.Catalog, "OutputIntents").Select(item => (subject.CatalogNumber, subject.File.Resolve<CosDictionary>(item)!));

    private static IEnumerable<Finding> Profile(ConformanceSubject subject)
    {
        var intents = Intents(subject).Where(item => subject.File.Name(item.Intent, "S") == "GTS_PDFA1").ToList();
        if (intents.Count != 1)
            yield return new(subject.CatalogNumber, $"There are {intents.Count} output intents of PDF/A.");
        foreach (var (number, intent) in intents)
        {
            if (subject.File.Find<CosStream>(intent, "DestOutputProfile") is not { } stream)
                yield return new(number, "The output intent has no profile.");
            else if (FaultOf(subject.File.Decode(stream), subject.File.Integer(stream.Dictionary, "N")) is { } fault)
                yield return new(number, fault);
        }
    }

    private static string? FaultOf(byte[] profile, int? components)
    {
        if (profile.Length < ProfileHeader || BinaryPrimitives.ReadInt32BigEndian(profile) != profile.Length || Encoding.ASCII.GetString(profile, 36, 4) != "acsp")
            return "The profile is not one, or is cut off.";
        if (Encoding.ASCII.GetString(profile, 12, 4) is not ("mntr" or "prtr"))
            return "The profile is of neither a display nor a printer.";
        if (profile[8] > 4)
            return "The profile is of a version above 4.";
        var expected = Encoding.ASCII.GetString(profile, 16, 4) switch { "RGB " => 3, "GRAY" => 1, "CMYK" => 4, _ => 0 };
        return components == expected ? null : $"N is {components}, but the profile has {expected} components.";
    }

    private static IEnumerable<Finding> OneProfile(ConformanceSubject subject)
    {
        var profiles = Intents(subject).Select(item => item.Intent.Entries.GetValueOrDefault("DestOutputProfile")).OfType<CosReference>().Select(reference => reference.Number);
        if (profiles.Distinct().Count() > 1)
            yield return new(subject.CatalogNumber, "They have several.");
    }

    private static IEnumerable<Finding> ProfileReference(ConformanceSubject subject) =>
        Intents(subject).Where(item => item.Intent.Entries.ContainsKey("DestOutputProfileRef")).Select(item => new Finding(item.Object, "One does."));

    private static IEnumerable<Finding> DeviceColours(ConformanceSubject subject)
    {
        var components = Intents(subject).Select(item => subject.File.Find<CosStream>(item.Intent, "DestOutputProfile"))
            .Select(profile => subject.File.Integer(profile?.Dictionary, "N")).FirstOrDefault();
        return from page in subject.Pages
               from colour in page.DeviceColours
               where components is null || (colour == "DeviceRGB" && components != 3) || (colour == "DeviceCMYK" && components != 4)
               select new Finding(page.Object, $"It uses {colour}.");
    }

    private static IEnumerable<(int Object, CosDictionary State)> GraphicsStates(ConformanceSubject subject) =>
        from item in subject.File.Dictionaries()
        let states = subject.File.Find<CosDictionary>(item.Dictionary, "ExtGState")
        where states is not null
        from state in states.Entries.Values
        let dictionary = subject.File.Resolve<CosDictionary>(state)
        where dictionary is not null
        select (item.Object, dictionary);

    private static IEnumerable<Finding> States(ConformanceSubject subject, params string[] forbidden) =>
        from item in GraphicsStates(subject)
        from key in forbidden
        where item.State.Entries.ContainsKey(key) && !(key == "TR2" && subject.File.Name(item.State, key) == "Default")
        select new Finding(item.Object, $"A graphics state has {key}.");

    private static IEnumerable<Finding> RenderingIntents(ConformanceSubject subject) =>
        from page in subject.Pages
        from intent in page.RenderingIntents
        where intent is not ("RelativeColorimetric" or "AbsoluteColorimetric" or "Perceptual" or "Saturation")
        select new Finding(page.Object, $"It uses {intent}.");

    private static IEnumerable<Finding> Images(ConformanceSubject subject) =>
        from item in XObjects(subject, "Image")
        from key in new[] { "Alternates", "OPI", "Interpolate" }
        where item.Dictionary.Entries.ContainsKey(key) && subject.File.Find<CosBoolean>(item.Dictionary, key) is not { Value: false }
        select new Finding(item.Object, $"The image has {key}.");

    private static IEnumerable<Finding> Forms(ConformanceSubject subject) =>
        (from item in XObjects(subject, "Form")
         from key in new[] { "OPI", "PS", "Ref", "Subtype2" }
         where item.Dictionary.Entries.ContainsKey(key)
         select new Finding(item.Object, $"The form has {key}."))
        .Concat(XObjects(subject, "PS").Select(item => new Finding(item.Object, "It is in PostScript.")));

    private static IEnumerable<(int Object, CosDictionary Dictionary)> XObjects(ConformanceSubject subject, string subtype) =>
        subject.File.Objects.Where(item => item.Value is CosStream stream && subject.File.Name(stream.Dictionary, "Subtype") == subtype)
            .Select(item => (item.Key, ((CosStream)item.Value).Dictionary));

    private static IEnumerable<Finding> BlendModes(ConformanceSubject subject) =>
        from item in GraphicsStates(subject)
        let mode = subject.File.Name(item.State, "BM")
        where mode is not (null or "Normal" or "Compatible" or "Multiply" or "Screen" or "Overlay" or "Darken" or "Lighten" or "ColorDodge" or "ColorBurn"
            or "HardLight" or "SoftLight" or "Difference" or "Exclusion" or "Hue" or "Saturation" or "Color" or "Luminosity")
        select new Finding(item.Object, $"A graphics state has the blend mode {mode}.");

    /// <summary>PDF/A-3 allows transparency over an output intent; paper does not need it, and a reader of 2060 may not have it.</summary>
    private static IEnumerable<Finding> Transparency(ConformanceSubject subject)
    {
        foreach (var (number, dictionary) in subject.File.Dictionaries())
        {
            if (subject.File.Name(subject.File.Find<CosDictionary>(dictionary, "Group"), "S") == "Transparency")
                yield return new(number, "It is a transparency group.");
            if (dictionary.Entries.TryGetValue("SMask", out var mask) && subject.File.Resolve(mask) is not CosName { Value: "None" })
                yield return new(number, "It has a soft mask.");
        }

        foreach (var (number, state) in GraphicsStates(subject))
        {
            if (new[] { "ca", "CA" }.Any(key => subject.File.Find<CosNumber>(state, key) is { Value: < 1 }))
                yield return new(number, "A graphics state paints with an opacity below 1.");
        }
    }
}
